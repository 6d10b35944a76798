import { randomBytes } from 'node:crypto'
import { inTransaction, type Tx } from '#db/database.ts'
import { deleteIdleSessions, insertSession } from '#db/sessions.ts'
import { attemptsOf, clearAttempts, forgetAttempts, saveAttempts } from '#db/sign-in-attempts.ts'
import { findUser, passwordsOf } from '#db/users.ts'
import type { Me } from '#shared/api/outputs.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { UserId } from '#shared/ids.ts'
import type { User } from '#shared/users/model.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { askerOf, hashOfToken } from './asker.ts'
import { isPassword } from './passwords.ts'

const MOST_FAILURES = 5
const LOCK_MS = 30 * 60_000
const DAY_MS = 86_400_000
const IDLE_MS = 30 * 60_000

/** Signs in, or says no without telling whether such an account exists. */
export async function signIn(ctx: Context, login: string, password: string): Promise<Me> {
  const key = login.toLowerCase()
  const locked = await countAttempt(ctx, key)
  const user = await findUser(ctx.db, key, ctx.clock.now)
  const [hash] = user === null ? [] : await passwordsOf(ctx.db, user.id, 1)
  const right = await isPassword(password, hash ?? null)
  if (user === null || !right) throw new Refused(locked ? 'accountLocked' : 'wrongPassword')
  const token = await inTransaction(ctx.db, async (tx) => {
    await clearAttempts(tx, key)
    return user.isActive ? openSession(tx, user.id, ctx.clock.now) : null
  })
  if (token === null) throw new Refused('accountDisabled')
  return welcome(ctx, user, token)
}

/** Hands out the cookie. */
export async function welcome(ctx: Context, user: User, token: string): Promise<Me> {
  ctx.cookie.set(token)
  return (await askerOf(ctx.db, user, hashOfToken(token))).me
}

/** A new session; those long idle are swept out on the way. */
export async function openSession(tx: Tx, userId: UserId, now: IsoInstant): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await deleteIdleSessions(tx, before(now, IDLE_MS))
  await insertSession(tx, { tokenHash: hashOfToken(token), userId, seenAt: now })
  return token
}

/**
 * Counts the attempt as failed before it is judged, so that many at once cannot slip past the limit; success takes
 * the count back. Says whether this one, if it fails, locks the name.
 */
async function countAttempt(ctx: Context, login: string): Promise<boolean> {
  const { now } = ctx.clock
  return inTransaction(ctx.db, async (tx) => {
    await forgetAttempts(tx, before(now, DAY_MS))
    const earlier = await attemptsOf(tx, login)
    if (earlier?.lockedUntil && earlier.lockedUntil > now) throw new Refused('accountLocked')
    const isFresh =
      earlier === null || earlier.lockedUntil !== null || earlier.failedAt < before(now, LOCK_MS)
    const failures = isFresh ? 1 : earlier.failures + 1
    const isLast = failures >= MOST_FAILURES
    const lockedUntil = isLast ? new Date(Date.parse(now) + LOCK_MS).toISOString() : null
    await saveAttempts(tx, login, { failures, failedAt: now, lockedUntil })
    return isLast
  })
}

function before(now: IsoInstant, ms: number): IsoInstant {
  return new Date(Date.parse(now) - ms).toISOString()
}
