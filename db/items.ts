import type { ExpressionBuilder, Insertable, SelectQueryBuilder } from 'kysely'
import { sql } from 'kysely'
import { endOfDay, type IsoDate, type IsoInstant } from '#shared/dates.ts'
import type { ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import type { Db, Tx } from './database.ts'
import { eventsOfItem } from './event-log.ts'
import type { ItemTable, ItemUnitTable, Tables } from './schema.ts'
import type { Scope } from './scope.ts'

const CHUNK = 500

/** Rows in ledger order: plans as they came, items as they stand in the paper. */
export async function listItems(db: Db, scope: Scope, planId: PlanId | null): Promise<Item[]> {
  let query = itemsInScope(db, scope).select('item.facts')
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  const rows = await query.orderBy('plan.ordinal').orderBy('item.ordinal').execute()
  return rows.map(toItem)
}

/** One row, or null when there is none within the scope. */
export async function getItem(db: Db, scope: Scope, itemId: ItemId): Promise<Item | null> {
  const row = await itemsInScope(db, scope)
    .select('item.facts')
    .where('item.id', '=', itemId)
    .executeTakeFirst()
  return row === undefined ? null : toItem(row)
}

export async function wordsOfItem(db: Db, itemId: ItemId): Promise<ItemWords | null> {
  const row = await db
    .selectFrom('item_words')
    .select(['text', 'source'])
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row ?? null
}

/** Rows as they were when `day` ended; who may see them is judged by what they are now. */
export async function listItemsAsOf(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  day: IsoDate,
): Promise<Item[]> {
  const end = endOfDay(day)
  const now = await listItems(db, scope, planId)
  const changed = await changedAfter(db, scope, planId, end)
  if (changed.size === 0) return now
  const then = new Map<ItemId, Item>()
  for (const [id, events] of await eventsBefore(db, scope, planId, end)) then.set(id, foldItem(events))
  return now.flatMap((item) => {
    const past = changed.has(item.id) ? then.get(item.id) : item
    return past === undefined || isHidden(past, scope) ? [] : [past]
  })
}

/** One row as it was when `day` ended, null when it was not there yet. */
export async function getItemAsOf(
  db: Db,
  scope: Scope,
  itemId: ItemId,
  day: IsoDate,
): Promise<{ item: Item; words: ItemWords; history: LoggedEvent[] } | null> {
  if ((await getItem(db, scope, itemId)) === null) return null
  const history = await eventsOfItem(db, itemId, endOfDay(day))
  if (history.length === 0) return null
  const events = history.map((logged) => logged.event)
  const item = foldItem(events)
  return isHidden(item, scope) ? null : { item, words: foldWords(events), history }
}

/** Puts new rows into the ledger. */
export async function insertItems(
  tx: Tx,
  items: readonly { item: Item; words: ItemWords; at: IsoInstant }[],
): Promise<void> {
  for (let start = 0; start < items.length; start += CHUNK) {
    const chunk = items.slice(start, start + CHUNK)
    await tx
      .insertInto('item')
      .values(chunk.map(({ item, at }) => toRow(item, at)))
      .execute()
    await tx
      .insertInto('item_words')
      .values(chunk.map(({ item, words }) => ({ item_id: item.id, text: words.text, source: words.source })))
      .execute()
    await insertUnits(
      tx,
      chunk.flatMap(({ item }) => unitRows(item)),
    )
  }
}

/** Saves `item` if the ledger still has the version it was decided on; says whether it had. */
export async function saveItem(tx: Tx, before: Item, item: Item, at: IsoInstant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('item')
    .set(toRow(item, at))
    .where('id', '=', item.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (before.leads.join() !== item.leads.join() || before.supports.join() !== item.supports.join()) {
    await tx.deleteFrom('item_unit').where('item_id', '=', item.id).execute()
    await insertUnits(tx, unitRows(item))
  }
  return true
}

export async function saveText(tx: Tx, itemId: ItemId, text: string): Promise<void> {
  await tx.updateTable('item_words').set({ text }).where('item_id', '=', itemId).execute()
}

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

/** Whether one of these ids is taken. */
export async function anyItem(db: Db, ids: readonly ItemId[]): Promise<boolean> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const found = await db.selectFrom('item').select('id').where('id', 'in', chunk).limit(1).execute()
    if (found.length > 0) return true
  }
  return false
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

/** `mayRead` in SQL: drafts are the office's own, and where a plan says so a liaison sees their unit's part. */
function itemsInScope(db: Db, { role, unitId }: Scope): Joined {
  const query = db.selectFrom('item').innerJoin('plan', 'plan.id', 'item.plan_id')
  if (role === 'office') return query
  const given = query.where('item.state', '!=', 'draft')
  if (role === 'leader') return given
  if (role !== 'liaison') return query.where(sql.lit(false))
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

/** The item that these events, its first among them, make. */
export function foldItem(events: readonly ItemEvent[]): Item {
  const item = evolve(null, events)
  if (item === null) throw new Error('the history of an item begins with its draft')
  return item
}

/** It was still a draft that day. */
const isHidden = (item: Item, scope: Scope): boolean => item.state === 'draft' && scope.role !== 'office'

/** The words of the paper after these events: as drafted, with the text as last amended. */
export function foldWords(events: readonly ItemEvent[]): ItemWords {
  let words: ItemWords | undefined
  for (const event of events) words = amendWords(words, event)
  return words ?? NO_WORDS
}

export function amendWords(words: ItemWords = NO_WORDS, event: ItemEvent): ItemWords {
  if (event.type === 'drafted') return event.words
  if (event.type === 'amended' && event.changes.text !== undefined)
    return { ...words, text: event.changes.text }
  return words
}
const NO_WORDS: ItemWords = { text: '', source: '' }

/** An item with all that the ledger keeps of it. */
export interface KeptItem {
  item: Item
  words: ItemWords
}

/** Every row of the ledger with its words and the units it is found by, for comparison with the log. */
export async function itemsOnRecord(db: Db): Promise<Map<ItemId, KeptItem & { units: string[] }>> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_words', 'item_words.item_id', 'item.id')
    .selectAll('item')
    .select(['item_words.text', 'item_words.source'])
    .execute()
  const units = await unitsOfItems(
    db,
    rows.map((row) => row.id as ItemId),
  )
  const kept = rows.map((row) => {
    const id = row.id as ItemId
    const facts = toItem(row)
    // The columns that queries use must say what the facts say.
    const columns = { ...toRow(facts, row.changed_at) }
    const isTrue = (Object.keys(columns) as (keyof ItemTable)[]).every((key) => columns[key] === row[key])
    const item = isTrue ? facts : { ...facts, version: -1 }
    const words = { text: row.text, source: row.source }
    return [id, { item, words, units: [...(units.get(id) ?? [])].sort() }] as const
  })
  return new Map(kept)
}

async function changedAfter(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  end: IsoInstant,
): Promise<Set<ItemId>> {
  let query = itemsInScope(db, scope).select('item.id').where('item.changed_at', '>', end)
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  return new Set((await query.execute()).map((row) => row.id as ItemId))
}

async function eventsBefore(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  end: IsoInstant,
): Promise<Map<ItemId, ItemEvent[]>> {
  let query = itemsInScope(db, scope)
    .innerJoin('event_log', (join) =>
      join.onRef('event_log.subject_id', '=', 'item.id').on('event_log.stream', '=', 'item'),
    )
    .select(['event_log.subject_id', 'event_log.body'])
    .where('item.changed_at', '>', end)
    .where('event_log.at', '<=', end)
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  const byItem = new Map<ItemId, ItemEvent[]>()
  for (const row of await query.orderBy('event_log.seq').execute()) {
    const id = row.subject_id as ItemId
    const events = byItem.get(id) ?? []
    events.push(JSON.parse(row.body) as ItemEvent)
    byItem.set(id, events)
  }
  return byItem
}

async function insertUnits(tx: Tx, rows: ItemUnitTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx
      .insertInto('item_unit')
      .values(rows.slice(start, start + CHUNK))
      .execute()
}

function unitRows(item: Item): ItemUnitTable[] {
  const leads = [...new Set(item.leads)]
  const supports = [...new Set(item.supports)].filter((unit) => !leads.includes(unit))
  return [
    ...leads.map((unit_id) => ({ item_id: item.id, unit_id, role: 'lead' as const })),
    ...supports.map((unit_id) => ({ item_id: item.id, unit_id, role: 'support' as const })),
  ]
}

function toRow(item: Item, changed_at: IsoInstant): Insertable<ItemTable> {
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

function toItem(row: { facts: string }): Item {
  return JSON.parse(row.facts) as Item
}
