import { createHash } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { deleteSession, getSession, type Session, touchSession } from '#db/sessions.ts'
import { listUnits } from '#db/units.ts'
import { getUser } from '#db/users.ts'
import type { Me } from '#shared/api/outputs.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { Actor, User } from '#shared/users/model.ts'

/** The person behind a request. */
export interface Asker {
  me: Me
  actor: Actor
  /** Name and post, as the history will keep them. */
  actorName: string
  /** null where no session is behind it, as in seeds. */
  tokenHash: string | null
}

const IDLE_MS = 30 * 60_000
const TOUCH_MS = 60_000

/** Sessions are kept under the hash of their token: who reads the data cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function isIdle(session: Session, now: IsoInstant): boolean {
  return Date.parse(now) - Date.parse(session.seenAt) > IDLE_MS
}

/** Who holds this token; null when the session has ended, idled out, or its account was closed. */
export async function findAsker(db: Db, token: string, now: IsoInstant): Promise<Asker | null> {
  const session = await getSession(db, hashOfToken(token))
  if (session === null) return null
  if (isIdle(session, now)) {
    await inTransaction(db, (tx) => deleteSession(tx, session.tokenHash))
    return null
  }
  const user = await getUser(db, session.userId, now)
  return user?.isActive ? askerOf(db, user, session.tokenHash) : null
}

/** Notes that the session is in use; at most once a minute, for every note is a durable write. */
export async function keepAwake(db: Db, tokenHash: string, now: IsoInstant): Promise<void> {
  const session = await getSession(db, tokenHash)
  if (session === null || Date.parse(now) - Date.parse(session.seenAt) < TOUCH_MS) return
  await inTransaction(db, (tx) => touchSession(tx, tokenHash, now))
}

export async function askerOf(db: Db, user: User, tokenHash: string | null): Promise<Asker> {
  const { id: userId, login, name, role, unitId, mustChangePassword } = user
  const units = unitId === null ? [] : await listUnits(db)
  const unit = units.find(({ id }) => id === unitId)
  const post = unit === undefined ? copy.role[role] : unit.shortName || unit.name
  return {
    me: { userId, login, name, role, unitId, post, mustChangePassword },
    actor: { userId, role, unitId },
    actorName: `${post} ${name}`,
    tokenHash,
  }
}
