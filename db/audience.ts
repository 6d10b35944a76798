import type { ItemId, UnitId } from '#shared/ids.ts'
import type { Db } from './database.ts'
import { CHUNK } from './item-rows.ts'

/** Who may see an item now: its state and, where its plan narrows the view, its units. */
export interface Audience {
  isDraft: boolean
  /** null: every unit. */
  units: ReadonlySet<UnitId> | null
}

export async function audienceOf(db: Db, ids: readonly ItemId[]): Promise<Map<ItemId, Audience>> {
  const units = await unitsOfItems(db, ids)
  const audience = new Map<ItemId, Audience>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await db
      .selectFrom('item')
      .innerJoin('plan', 'plan.id', 'item.plan_id')
      .select(['item.id', 'item.state', 'plan.visibility'])
      .where('item.id', 'in', ids.slice(start, start + CHUNK))
      .execute()
    for (const row of rows) {
      const id = row.id as ItemId
      const own = row.visibility === 'own' ? (units.get(id) ?? new Set<UnitId>()) : null
      audience.set(id, { isDraft: row.state === 'draft', units: own })
    }
  }
  return audience
}

/** Units that lead or support these items. */
async function unitsOfItems(db: Db, ids: readonly ItemId[]): Promise<Map<ItemId, Set<UnitId>>> {
  const units = new Map<ItemId, Set<UnitId>>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await db
      .selectFrom('item_unit')
      .select(['item_id', 'unit_id'])
      .where('item_id', 'in', ids.slice(start, start + CHUNK))
      .execute()
    for (const row of rows) {
      const id = row.item_id as ItemId
      units.set(id, (units.get(id) ?? new Set<UnitId>()).add(row.unit_id as UnitId))
    }
  }
  return units
}
