import type { Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { insertItems } from '#db/save-items.ts'
import type { Drafted } from '#shared/plans/decide-import.ts'
import type { Stamp } from '../stamp.ts'

/** New rows of the ledger, each with its first event. */
export async function insertDrafts(tx: Tx, stamp: Stamp, drafted: readonly Drafted[]): Promise<void> {
  const rows = drafted.map((event) => ({ item: foldItem([event]), words: event.words, at: event.at }))
  await insertItems(tx, rows)
  await append(
    tx,
    drafted.map((event) => ({
      stream: 'item',
      itemId: event.itemId,
      planId: event.planId,
      version: 1,
      ...stamp,
      event,
    })),
  )
}
