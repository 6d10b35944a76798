import type { IsoInstant } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import type { Tx } from './database.ts'
import { CHUNK, toRow, unitRows } from './item-rows.ts'
import type { ItemUnitTable } from './schema.ts'

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

/** The words behind the item, as far as an amendment changed them. */
export async function saveWords(tx: Tx, itemId: ItemId, { text, source }: Partial<ItemWords>): Promise<void> {
  const words = { ...(text === undefined ? {} : { text }), ...(source === undefined ? {} : { source }) }
  if (Object.keys(words).length === 0) return
  await tx.updateTable('item_words').set(words).where('item_id', '=', itemId).execute()
}

async function insertUnits(tx: Tx, rows: ItemUnitTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx
      .insertInto('item_unit')
      .values(rows.slice(start, start + CHUNK))
      .execute()
}
