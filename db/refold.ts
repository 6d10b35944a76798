import { sql } from 'kysely'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import type { Tx } from './database.ts'
import { toRow } from './item-rows.ts'

/**
 * Raised whenever `evolve` comes to other facts from the same events, or an item to another tally: rows kept by an older
 * release are folded anew.
 */
const FOLD = 4
const PREFIX = 'fold-'

export const isFoldMark = (name: string): boolean => name.startsWith(PREFIX)

/** Whether these marks are of this release, or of an older one. */
export const isKnownFold = (name: string): boolean => Number(name.slice(PREFIX.length)) <= FOLD

/** Folds every row of the ledger anew from the log, once after the fold has changed; says whether it did. */
export async function refold(tx: Tx, done: ReadonlySet<string>): Promise<boolean> {
  const mark = `${PREFIX}${FOLD}`
  if (done.has(mark)) return false
  const ids = await tx.selectFrom('item').select('id').execute()
  for (const { id } of ids) await refoldItem(tx, id as ItemId)
  await sql`insert into migration (name) values (${mark})`.execute(tx)
  return true
}

async function refoldItem(tx: Tx, id: ItemId): Promise<void> {
  const rows = await tx
    .selectFrom('event_log')
    .select(['body', 'at'])
    .where('stream', '=', 'item')
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute()
  const item: Item = evolve(
    null,
    rows.map((row) => JSON.parse(row.body) as ItemEvent),
  )
  const at = rows.at(-1)?.at ?? ''
  await tx.updateTable('item').set(toRow(item, at)).where('id', '=', id).execute()
}
