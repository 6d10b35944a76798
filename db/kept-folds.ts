import { setImmediate as breathe } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import type { ItemId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import type { Tx } from './database.ts'
import { append, type ItemRecord, type LogRecord, type NewRecord, recordsSince } from './event-log.ts'
import { CHUNK } from './item-rows.ts'
import { insertMessages, MessageFold } from './messages.ts'
import type { ItemFoldTable } from './schema.ts'
import { keepTallies, TallyFold } from './tallies.ts'

/** After every so many events of an item its fold is kept: a past day is then fewer events away than that. */
export const KEPT_EVERY = 8

type Fold = Selectable<ItemFoldTable>

/**
 * The one way by which events of items enter the log. `before` are the items as they were; the folds, the tallies and the
 * messages that are kept beside the log follow from it alone, and can be made anew.
 */
export async function appendToItems(
  tx: Tx,
  before: readonly Item[],
  records: readonly NewRecord[],
): Promise<LogRecord[]> {
  const appended = await append(tx, records)
  await insertFolds(tx, foldsOf(appended, new Map(before.map((item) => [item.id, item]))))
  const tallies = new TallyFold(before)
  for (const record of appended) tallies.add(record)
  await keepTallies(tx, tallies)
  const messages = new MessageFold(before)
  await insertMessages(
    tx,
    appended.flatMap((record) => messages.add(record)),
  )
  return appended
}

/** Throws all kept folds away and makes them anew from the log. */
export async function rebuildFolds(tx: Tx): Promise<void> {
  await tx.deleteFrom('item_fold').execute()
  const items = new Map<ItemId, Item>()
  let seq = 0
  for (;;) {
    const records = await recordsSince(tx, seq)
    const last = records.at(-1)
    if (last === undefined) return
    await insertFolds(tx, foldsOf(records, items))
    seq = last.seq
    await breathe()
  }
}

/** The fold to keep after this event; null after most. */
export function keptFold({ itemId, seq, at }: ItemRecord, item: Item): Fold | null {
  if (item.version % KEPT_EVERY !== 0) return null
  return { item_id: itemId, seq, at, facts: JSON.stringify(item) }
}

function foldsOf(records: readonly LogRecord[], items: Map<ItemId, Item>): Fold[] {
  return records.flatMap((record) => {
    if (record.stream !== 'item') return []
    const item = evolve(items.get(record.itemId) ?? null, [record.event])
    items.set(record.itemId, item)
    return keptFold(record, item) ?? []
  })
}

async function insertFolds(tx: Tx, folds: readonly Fold[]): Promise<void> {
  for (let start = 0; start < folds.length; start += CHUNK)
    await tx
      .insertInto('item_fold')
      .values(folds.slice(start, start + CHUNK))
      .execute()
}
