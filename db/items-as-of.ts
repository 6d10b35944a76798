import { type ExpressionBuilder, sql } from 'kysely'
import { endOfDay, type IsoDate, type IsoInstant } from '#shared/dates.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import type { Db } from './database.ts'
import { eventsOfItem } from './event-log.ts'
import { foldItem, foldWords } from './item-folds.ts'
import { CHUNK, toItem } from './item-rows.ts'
import { getItem, itemsInScope } from './items.ts'
import type { Tables } from './schema.ts'
import type { Scope } from './scope.ts'

/** Rows as they were when `day` ended; who may see them is judged by what they are now. */
export async function listItemsAsOf(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  day: IsoDate,
): Promise<Item[]> {
  return foldedAsOf(db, scope, { planId }, day)
}

/** Those of the rows that were there when `day` ended, in the order of `ids`; for a few of them. */
export async function itemsByIdsAsOf(
  db: Db,
  scope: Scope,
  ids: readonly ItemId[],
  day: IsoDate,
): Promise<Item[]> {
  const found = new Map<ItemId, Item>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    for (const item of await foldedAsOf(db, scope, { ids: chunk }, day)) found.set(item.id, item)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Which rows: of one plan or all, or these alone. */
type Those = { planId: PlanId | null } | { ids: readonly ItemId[] }

async function foldedAsOf(db: Db, scope: Scope, those: Those, day: IsoDate): Promise<Item[]> {
  const end = endOfDay(day)
  const rows = await nearestFolds(db, scope, those, end)
  if (rows.every((row) => row.changed_at <= end)) return rows.flatMap(ownFacts)
  const events = await eventsSinceFolds(db, scope, those, end)
  return rows.flatMap((row) => {
    if (row.changed_at <= end) return ownFacts(row)
    const near = row.then === null ? null : toItem({ facts: row.then })
    const since = events.get(row.id as ItemId) ?? []
    // It was not there yet.
    if (near === null && since.length === 0) return []
    const item = evolve(near, since)
    return isHidden(item, scope) ? [] : [item]
  })
}

/** One row as it was when `day` ended, null when it was not there yet. */
export async function getItemAsOf(
  db: Db,
  scope: Scope,
  itemId: ItemId,
  day: IsoDate,
): Promise<{ item: Item; words: ItemWords; history: LoggedEvent[] } | null> {
  if ((await getItem(db, scope, itemId, endOfDay(day))) === null) return null
  const history = await eventsOfItem(db, itemId, endOfDay(day))
  if (history.length === 0) return null
  const events = history.map((logged) => logged.event)
  const item = foldItem(events)
  return isHidden(item, scope) ? null : { item, words: foldWords(events), history }
}

/** It was still a draft that day. */
const isHidden = (item: Item, scope: Scope): boolean => item.state === 'draft' && scope.role !== 'office'

interface Near {
  id: string
  changed_at: IsoInstant
  /** As it is now; null where it has changed since. */
  facts: string | null
  /** The last fold that was kept by then. */
  then: string | null
}

const ownFacts = ({ facts }: Near): Item[] => (facts === null ? [] : [toItem({ facts })])

/** All rows in ledger order: as they are where nothing happened since, else as they stood shortly before `end`. */
async function nearestFolds(db: Db, scope: Scope, those: Those, end: IsoInstant): Promise<Near[]> {
  const query = itemsAmong(db, scope, those, end).select((e) => [
    'item.id',
    'item.changed_at',
    e.case().when('item.changed_at', '<=', end).then(e.ref('item.facts')).end().as('facts'),
    e
      .selectFrom('item_fold')
      .select('item_fold.facts')
      .whereRef('item_fold.item_id', '=', 'item.id')
      .where('item_fold.at', '<=', end)
      .where('item.changed_at', '>', end)
      .orderBy('item_fold.at', 'desc')
      .orderBy('item_fold.seq', 'desc')
      .limit(1)
      .as('then'),
  ])
  return query.orderBy('plan.ordinal').orderBy('item.ordinal').execute()
}

/** What happened up to `end` to items changed since, after their last kept fold. */
async function eventsSinceFolds(
  db: Db,
  scope: Scope,
  those: Those,
  end: IsoInstant,
): Promise<Map<ItemId, ItemEvent[]>> {
  const query = itemsAmong(db, scope, those, end)
    .leftJoin(
      (e) => keptAround(e, those, end).as('kept'),
      (join) => join.onRef('kept.item_id', '=', 'item.id'),
    )
    // An outer join keeps SQLite from walking the whole log: it goes from each item to its few events.
    .leftJoin('event_log', (join) =>
      join
        .onRef('event_log.subject_id', '=', 'item.id')
        .on('event_log.stream', '=', 'item')
        .on('event_log.at', '<=', end)
        .on((e) => e('event_log.seq', '>', e.fn.coalesce('kept.before', sql.lit(0))))
        // Nothing after the next fold need be looked at.
        .on((e) => e('event_log.seq', '<', e.fn.coalesce('kept.after', sql.lit(Number.MAX_SAFE_INTEGER)))),
    )
    .select(['item.id', 'event_log.body'])
    .where('item.changed_at', '>', end)
  const byItem = new Map<ItemId, ItemEvent[]>()
  for (const { id, body } of await query.orderBy('event_log.seq').execute()) {
    if (body === null) continue
    const events = byItem.get(id as ItemId) ?? []
    events.push(JSON.parse(body) as ItemEvent)
    byItem.set(id as ItemId, events)
  }
  return byItem
}

/** Of every item the last fold kept by `end`, and the first kept after it. */
function keptAround(e: ExpressionBuilder<Tables, 'item' | 'plan'>, those: Those, end: IsoInstant) {
  return e
    .selectFrom('item_fold')
    .$if('ids' in those, (query) => query.where('item_fold.item_id', 'in', idsOf(those)))
    .select((e) => [
      'item_fold.item_id',
      e.fn.max(e.case().when('item_fold.at', '<=', end).then(e.ref('item_fold.seq')).end()).as('before'),
      e.fn.min(e.case().when('item_fold.at', '>', end).then(e.ref('item_fold.seq')).end()).as('after'),
    ])
    .groupBy('item_fold.item_id')
}

function itemsAmong(db: Db, scope: Scope, those: Those, end: IsoInstant) {
  const { planId } = { planId: null, ...those }
  return itemsInScope(db, scope, end)
    .$if('ids' in those, (query) => query.where('item.id', 'in', idsOf(those)))
    .$if(planId !== null, (query) => query.where('item.plan_id', '=', planId ?? ''))
}

const idsOf = (those: Those): readonly ItemId[] => ('ids' in those ? those.ids : [])
