import type { UnitId } from '../ids.ts'
import type { Item } from './model.ts'

/** 划转: one unit takes the place of another in an item, because units were merged or split. */
export interface Move {
  from: UnitId
  to: UnitId
}

/** Whether one of these units leads or supports it. */
export const isMoved = (item: Pick<Item, 'leads' | 'supports'>, moves: readonly Move[]): boolean =>
  moves.some(({ from }) => item.leads.includes(from) || item.supports.includes(from))

/**
 * The item with another unit wherever the old one stands: who leads and supports, who has received, asked, contributed,
 * proved. State, ball and clock stay as they are: what the old unit did counts for the one that took its place.
 */
export function transfer(item: Item, moves: readonly Move[]): Item {
  const to = new Map(moves.map((move) => [move.from, move.to]))
  const moved = replaced(item, to) as Item
  const leads = [...new Set(moved.leads)]
  return {
    ...moved,
    leads,
    supports: [...new Set(moved.supports)].filter((unit) => !leads.includes(unit)),
    received: firstOfUnit(moved.received),
    asks: firstOfUnit([...moved.asks].reverse()).reverse(),
    contributions: firstOfUnit([...moved.contributions].reverse()).reverse(),
  }
}

/** The facts that a transfer changes, as they are before it: for whoever takes it back. */
export function factsBefore(item: Item, moves: readonly Move[]): Partial<Item> {
  const after = new Map(Object.entries(transfer(item, moves)))
  return Object.fromEntries(
    Object.entries(item).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(after.get(field)),
    ),
  )
}

function firstOfUnit<One extends { unitId: UnitId }>(all: readonly One[]): One[] {
  const seen = new Set<UnitId>()
  return all.filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId))
}

/** Plain data, with units replaced where a field says that it is one. */
function replaced(value: unknown, to: ReadonlyMap<UnitId, UnitId>, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, to, field))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, to, key)]))
  return isUnitField(field) ? (to.get(value as UnitId) ?? value) : value
}

const isUnitField = (field: string): boolean =>
  field === 'unitId' || field === 'leads' || field === 'supports'
