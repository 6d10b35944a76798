import type { IsoInstant } from '#shared/dates.ts'
import type { UserId } from '#shared/ids.ts'
import type { Db, Tx } from './database.ts'

export interface Session {
  tokenHash: string
  userId: UserId
  seenAt: IsoInstant
}

export async function getSession(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (row === undefined) return null
  return { tokenHash: row.token_hash, userId: row.account_id as UserId, seenAt: row.seen_at }
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.userId,
      started_at: session.seenAt,
      seen_at: session.seenAt,
    })
    .execute()
}

export async function touchSession(tx: Tx, tokenHash: string, seenAt: IsoInstant): Promise<void> {
  await tx.updateTable('session').set({ seen_at: seenAt }).where('token_hash', '=', tokenHash).execute()
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of the user but `kept`. */
export async function deleteSessionsOf(tx: Tx, userId: UserId, kept: string | null): Promise<void> {
  let query = tx.deleteFrom('session').where('account_id', '=', userId)
  if (kept !== null) query = query.where('token_hash', '!=', kept)
  await query.execute()
}

export async function deleteIdleSessions(tx: Tx, seenBefore: IsoInstant): Promise<void> {
  await tx.deleteFrom('session').where('seen_at', '<', seenBefore).execute()
}
