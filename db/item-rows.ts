import type { Insertable } from 'kysely'
import type { IsoInstant } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import type { ItemTable, ItemUnitTable } from './schema.ts'

export const CHUNK = 500

/** A row for every unit that leads or supports it; none once its import was undone. */
export function unitRows(item: Item): ItemUnitTable[] {
  if (item.withdrawn) return []
  const leads = [...new Set(item.leads)]
  const supports = [...new Set(item.supports)].filter((unit) => !leads.includes(unit))
  return [
    ...leads.map((unit_id) => ({ item_id: item.id, unit_id, role: 'lead' as const })),
    ...supports.map((unit_id) => ({ item_id: item.id, unit_id, role: 'support' as const })),
  ]
}

export function toRow(item: Item, changed_at: IsoInstant): Insertable<ItemTable> {
  return {
    id: item.id,
    plan_id: item.planId,
    version: item.version,
    ordinal: item.ordinal,
    state: item.state,
    due_on: 'dueOn' in item.window ? item.window.dueOn : null,
    holder: item.holder,
    changed_at,
    facts: JSON.stringify(item),
  }
}

export function toItem(row: { facts: string }): Item {
  return JSON.parse(row.facts) as Item
}
