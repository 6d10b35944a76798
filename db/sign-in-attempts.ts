import type { IsoInstant } from '#shared/dates.ts'
import type { Db, Tx } from './database.ts'

export interface Attempts {
  failures: number
  failedAt: IsoInstant
  lockedUntil: IsoInstant | null
}

/** Failures in a row under that name, whether or not it has an account. */
export async function attemptsOf(db: Db, login: string): Promise<Attempts | null> {
  const row = await db.selectFrom('sign_in_attempt').selectAll().where('login', '=', login).executeTakeFirst()
  if (row === undefined) return null
  return { failures: row.failures, failedAt: row.failed_at, lockedUntil: row.locked_until }
}

export async function saveAttempts(tx: Tx, login: string, attempts: Attempts): Promise<void> {
  const values = {
    failures: attempts.failures,
    failed_at: attempts.failedAt,
    locked_until: attempts.lockedUntil,
  }
  await tx
    .insertInto('sign_in_attempt')
    .values({ login, ...values })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(values))
    .execute()
}

export async function clearAttempts(tx: Tx, login: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('login', '=', login).execute()
}

/** Forgets attempts older than `before`, so that made-up names do not pile up. */
export async function forgetAttempts(tx: Tx, before: IsoInstant): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('failed_at', '<', before).execute()
}
