import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { Db, Tx } from './database.ts'
import type { SlipTable } from './schema.ts'

/** The last number given to a 督办单 of that year; 0 when none was. */
export async function lastSlip(db: Db, year: number): Promise<number> {
  const row = await db
    .selectFrom('slip')
    .select((e) => e.fn.max('no').as('no'))
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.no ?? 0
}

export function slipRow(
  itemId: ItemId,
  slip: Pick<Extract<ItemEvent, { type: 'supervised' }>, 'year' | 'no' | 'level' | 'answerBy'>,
): SlipTable {
  return { year: slip.year, no: slip.no, item_id: itemId, level: slip.level, answer_by: slip.answerBy }
}

export async function insertSlip(tx: Tx, row: SlipTable): Promise<void> {
  await tx.insertInto('slip').values(row).execute()
}

export function listSlips(db: Db): Promise<SlipTable[]> {
  return db.selectFrom('slip').selectAll().execute()
}
