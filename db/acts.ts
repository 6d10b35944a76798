import type { CommandId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import type { Db, Tx } from './database.ts'

/** The latest first. */
export async function listActs(db: Db, most: number): Promise<Act[]> {
  const rows = await db
    .selectFrom('act')
    .select('act')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(toAct)
}

export async function getAct(db: Db, id: CommandId): Promise<Act | null> {
  const row = await db.selectFrom('act').select('act').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAct(row)
}

export async function saveAct(tx: Tx, act: Act): Promise<void> {
  const row = { at: act.at, act: JSON.stringify(act) }
  await tx
    .insertInto('act')
    .values({ id: act.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const toAct = (row: { act: string }): Act => JSON.parse(row.act) as Act
