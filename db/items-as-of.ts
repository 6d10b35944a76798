import { endOfDay, type IsoDate, type IsoInstant } from '#shared/dates.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import type { Db } from './database.ts'
import { eventsOfItem } from './event-log.ts'
import { foldItem, foldWords } from './item-folds.ts'
import { getItem, itemsInScope, listItems } from './items.ts'
import type { Scope } from './scope.ts'

/** Rows as they were when `day` ended; who may see them is judged by what they are now. */
export async function listItemsAsOf(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  day: IsoDate,
): Promise<Item[]> {
  const end = endOfDay(day)
  const now = await listItems(db, scope, planId, end)
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
  if ((await getItem(db, scope, itemId, endOfDay(day))) === null) return null
  const history = await eventsOfItem(db, itemId, endOfDay(day))
  if (history.length === 0) return null
  const events = history.map((logged) => logged.event)
  const item = foldItem(events)
  return isHidden(item, scope) ? null : { item, words: foldWords(events), history }
}

/** It was still a draft that day. */
const isHidden = (item: Item, scope: Scope): boolean => item.state === 'draft' && scope.role !== 'office'

async function changedAfter(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  end: IsoInstant,
): Promise<Set<ItemId>> {
  let query = itemsInScope(db, scope, end).select('item.id').where('item.changed_at', '>', end)
  if (planId !== null) query = query.where('item.plan_id', '=', planId)
  return new Set((await query.execute()).map((row) => row.id as ItemId))
}

async function eventsBefore(
  db: Db,
  scope: Scope,
  planId: PlanId | null,
  end: IsoInstant,
): Promise<Map<ItemId, ItemEvent[]>> {
  let query = itemsInScope(db, scope, end)
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
