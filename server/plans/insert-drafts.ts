import type { Tx } from '#db/database.ts'
import { foldItem } from '#db/item-folds.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { insertItems } from '#db/save-items.ts'
import type { Begun } from '#shared/plans/decide-import.ts'
import type { Stamp } from '../stamp.ts'

/** New rows of the ledger, each with its first events. */
export async function insertDrafts(tx: Tx, stamp: Stamp, begun: readonly Begun[]): Promise<void> {
  const rows = begun.map((events) => ({ item: foldItem(events), words: events[0].words, at: events[0].at }))
  await insertItems(tx, rows)
  await appendToItems(
    tx,
    [],
    begun.flatMap((events) =>
      events.map((event, index) => ({
        stream: 'item' as const,
        itemId: events[0].itemId,
        planId: events[0].planId,
        version: index + 1,
        ...stamp,
        event,
      })),
    ),
  )
}
