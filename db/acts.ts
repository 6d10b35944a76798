import type { CommandId, UnitId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import type { Db, Tx } from './database.ts'

/** The latest first; of one unit the sheets that it sent in. */
export async function listActs(db: Db, most: number, unitId: UnitId | null = null): Promise<Act[]> {
  let query = db.selectFrom('act').select('act')
  if (unitId !== null) query = query.where('unit_id', '=', unitId)
  const rows = await query.orderBy('at', 'desc').orderBy('id').limit(most).execute()
  return rows.map(toAct)
}

export async function getAct(db: Db, id: CommandId): Promise<Act | null> {
  const row = await db.selectFrom('act').select('act').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAct(row)
}

export async function saveAct(tx: Tx, act: Act): Promise<void> {
  const row = { at: act.at, act: JSON.stringify(act), unit_id: act.sheet?.unitId ?? null }
  await tx
    .insertInto('act')
    .values({ id: act.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const toAct = (row: { act: string }): Act => JSON.parse(row.act) as Act
