import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { sql } from 'kysely'
import type { IsoInstant } from '#shared/dates.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import { isUnitRole } from '#shared/users/model.ts'
import type { Db } from './database.ts'
import { CHUNK, toItem } from './item-rows.ts'
import type { Tables } from './schema.ts'
import type { Scope } from './scope.ts'

/** Rows in ledger order: plans as they came, items as they stand in the paper. */
export async function listItems(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  asOf?: IsoInstant,
): Promise<Item[]> {
  let query = itemsInScope(db, scope, asOf).select('item.facts')
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  const rows = await query.orderBy('plan.ordinal').orderBy('item.ordinal').execute()
  return rows.map(toItem)
}

/** A row of a plan as it is kept: whoever looks into it does that elsewhere. */
export interface KeptRow {
  ordinal: number
  facts: string
}

/** Up to `most` rows of a plan, those after the ordinal `after`. */
export function keptRows(db: Db, planId: PlanId, after: number, most: number): Promise<KeptRow[]> {
  return db
    .selectFrom('item')
    .select(['ordinal', 'facts'])
    .where('plan_id', '=', planId)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(most)
    .execute()
}

/** Those rows of a plan to which something has happened after that place in the log. */
export function keptRowsSince(db: Db, planId: PlanId, seq: number): Promise<KeptRow[]> {
  return db
    .selectFrom('item')
    .select(['ordinal', 'facts'])
    .where('id', 'in', (e) =>
      e
        .selectFrom('event_log')
        .select('subject_id')
        .where('seq', '>', seq)
        .where('stream', '=', 'item')
        .where('plan_id', '=', planId),
    )
    .execute()
}

/** How many rows there are at most, whatever a view makes of them. */
export async function countItems(db: Db, scope: Scope, planId: PlanId | null): Promise<number> {
  let query = itemsInScope(db, scope).select((e) => e.fn.countAll<number>().as('count'))
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  return (await query.executeTakeFirstOrThrow()).count
}

/** One row, or null when there is none within the scope. */
export async function getItem(db: Db, scope: Scope, itemId: ItemId, asOf?: IsoInstant): Promise<Item | null> {
  const row = await itemsInScope(db, scope, asOf)
    .select('item.facts')
    .where('item.id', '=', itemId)
    .executeTakeFirst()
  return row === undefined ? null : toItem(row)
}

/** Those of the rows that lie within the scope. */
export async function itemsByIds(db: Db, scope: Scope, ids: readonly ItemId[]): Promise<Item[]> {
  const found: Item[] = []
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const rows = await itemsInScope(db, scope).select('item.facts').where('item.id', 'in', chunk).execute()
    found.push(...rows.map(toItem))
  }
  return found
}

export async function wordsOfItem(db: Db, itemId: ItemId): Promise<ItemWords | null> {
  const row = await db
    .selectFrom('item_words')
    .select(['text', 'source'])
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row ?? null
}

/** The words of each of these items. */
export async function textsOfItems(db: Db, ids: readonly ItemId[]): Promise<Map<ItemId, string>> {
  const found = new Map<ItemId, string>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const rows = await db
      .selectFrom('item_words')
      .select(['item_id', 'text'])
      .where('item_id', 'in', chunk)
      .execute()
    for (const { item_id, text } of rows) found.set(item_id as ItemId, text)
  }
  return found
}

/** Whether one of these ids is taken. */
export async function anyItem(db: Db, ids: readonly ItemId[]): Promise<boolean> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const found = await db.selectFrom('item').select('id').where('id', 'in', chunk).limit(1).execute()
    if (found.length > 0) return true
  }
  return false
}

/** Whether anything of the plan was given out. */
export async function anyIssued(db: Db, planId: PlanId): Promise<boolean> {
  const row = await db
    .selectFrom('item')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', '!=', 'draft')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the unit leads or supports any item. */
export async function unitHasItems(db: Db, unitId: string): Promise<boolean> {
  const row = await db
    .selectFrom('item_unit')
    .select('item_id')
    .where('unit_id', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Joined = SelectQueryBuilder<Tables, 'item' | 'plan', object>

/**
 * `mayRead` in SQL: drafts are the office's own, and where a plan says so a liaison sees their unit's part. Items whose
 * import was undone are there only for a moment before it.
 */
export function itemsInScope(db: Db, { role, unitId }: Scope, asOf?: IsoInstant): Joined {
  const query = db
    .selectFrom('item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .where((e) => {
      const isThere = e('plan.withdrawn_at', 'is', null)
      return asOf === undefined ? isThere : e.or([isThere, e('plan.withdrawn_at', '>', asOf)])
    })
  if (role === 'office') return query
  const given = query.where('item.state', '!=', 'draft')
  if (role === 'leader') return given
  if (!isUnitRole(role)) return query.where(sql.lit(false))
  return given.where((e) => e.or([openPlan(e), takesPart(e, unitId ?? '')]))
}
const openPlan = (e: ExpressionBuilder<Tables, 'item' | 'plan'>) => e('plan.visibility', '=', 'all')
const takesPart = (e: ExpressionBuilder<Tables, 'item' | 'plan'>, unitId: string) =>
  e.exists(
    e
      .selectFrom('item_unit')
      .select(sql.lit(1).as('one'))
      .whereRef('item_unit.item_id', '=', 'item.id')
      .where('item_unit.unit_id', '=', unitId),
  )
