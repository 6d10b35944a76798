import type { Handover } from '#shared/handovers/model.ts'
import type { HandoverId } from '#shared/ids.ts'
import type { Db, Tx } from './database.ts'

/** All of them, the one begun last first. */
export async function listHandovers(db: Db): Promise<Handover[]> {
  const rows = await db.selectFrom('handover').select('facts').orderBy('ordinal', 'desc').execute()
  return rows.map(toHandover)
}

export async function getHandover(db: Db, id: HandoverId): Promise<Handover | null> {
  const row = await db.selectFrom('handover').select('facts').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toHandover(row)
}

/** A new one takes its place after all others. */
export async function saveHandover(tx: Tx, handover: Handover): Promise<void> {
  const { id, unitId: unit_id, state } = handover
  const row = { unit_id, state, facts: JSON.stringify(handover) }
  const last = await tx
    .selectFrom('handover')
    .select((e) => e.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  await tx
    .insertInto('handover')
    .values({ id, ordinal: (last?.ordinal ?? 0) + 1, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

const toHandover = ({ facts }: { facts: string }): Handover => JSON.parse(facts) as Handover
