import type { CommandId, UnitId } from '../ids.ts'
import type { ItemCommand } from '../items/commands.ts'
import { decide } from '../items/decide.ts'
import type { Ground } from '../items/decision.ts'
import type { ItemChanges, ItemEvent } from '../items/events.ts'
import { evolve } from '../items/evolve.ts'
import type { Item, Window } from '../items/model.ts'
import { RULES } from '../items/rules.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import type { Actor } from '../users/model.ts'
import type { PrintedItem } from './decide-import.ts'
import { carryOver, fieldsThatDiffer, type LedgerRow, ownersOf } from './revised-fields.ts'

type Command<Type extends ItemCommand['type']> = Extract<ItemCommand, { type: Type }>
type Owners = { leads: UnitId[]; supports: UnitId[] }

/** What a revised paper asks for of one item: `leadsStay` when new leads must wait, `isClosed` when all of it must. */
export interface ItemRevision {
  changes: ItemChanges
  owners: Owners | null
  leadsStay: boolean
  isClosed: boolean
}

/** Closed items stay as they are; new leads are a 重派, which an item under review or without an end does not take. */
export function revisionOf(
  row: LedgerRow,
  printed: PrintedItem,
  units: ReadonlyMap<UnitId, Unit>,
): ItemRevision {
  const { item } = row
  const fields = new Set(fieldsThatDiffer(row, printed, units))
  const nothing = { changes: {}, owners: null, leadsStay: false, isClosed: false }
  if (fields.size === 0) return nothing
  if (!RULES.amend.from.includes(item.state)) return { ...nothing, isClosed: true }
  const { leads, supports } = ownersOf(printed, units)
  const mayReassign =
    RULES.reassign.from.includes(item.state) && !leads.some((lead) => units.get(lead)?.kind === 'group')
  const owners = fields.has('leads') && mayReassign ? { leads, supports } : null
  const others = supports.filter((unit) => !item.leads.includes(unit))
  const isOtherSupport = [...others].sort().join() !== [...item.supports].sort().join()
  const changes: ItemChanges = {
    ...(fields.has('title') ? { title: printed.title } : {}),
    ...(fields.has('text') ? { text: printed.text } : {}),
    ...(fields.has('window') ? { window: keepEvent(item.window, printed.window) } : {}),
    ...(fields.has('indicators') ? { indicators: carryOver(item.indicators, printed.indicators) } : {}),
    ...(fields.has('headings') ? { headings: printed.headings, path: printed.path, no: printed.no } : {}),
    ...(owners === null && fields.has('supports') && isOtherSupport ? { supports: others } : {}),
  }
  const leadsStay = fields.has('leads') && owners === null
  const isAnything = owners !== null || Object.keys(changes).length > 0
  const withSource = isAnything && printed.source !== row.words.source
  return {
    changes: withSource ? { ...changes, source: printed.source } : changes,
    owners,
    leadsStay,
    isClosed: false,
  }
}

/** The day the office entered for the event still holds, unless the paper names a day of its own. */
function keepEvent(before: Window, printed: Window): Window {
  if (before.kind !== 'relative' || printed.kind !== 'relative') return printed
  return { ...printed, eventOn: before.eventOn, dueOn: before.dueOn }
}

/** The events of one item's revision; `decide` judges each command as if the office had given it. */
export function reviseItem(
  item: Item,
  { changes, owners }: ItemRevision,
  said: { commandId: CommandId; reason: string },
  actor: Actor,
  ground: Ground,
): { events: ItemEvent[] } | { refusal: Refusal } {
  const head = { itemId: item.id, version: item.version, ...said }
  const commands: (Command<'amend'> | Command<'reassign'>)[] = []
  if (owners !== null) commands.push({ type: 'reassign', ...owners, ...head })
  if (Object.keys(changes).length > 0) commands.push({ type: 'amend', changes, ...head })
  const events: ItemEvent[] = []
  let now = item
  for (const command of commands) {
    const decision = decide(now, command, actor, ground)
    if ('refusal' in decision) {
      if (decision.refusal === 'nothingChanged') continue
      return decision
    }
    events.push(...decision.events)
    now = evolve(now, decision.events)
  }
  return { events }
}
