import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { deleteSessionsOf } from '#db/sessions.ts'
import { clearAttempts } from '#db/sign-in-attempts.ts'
import type { LoggedUser, TableEvent } from '#db/table-events.ts'
import { listUnits } from '#db/units.ts'
import { addPassword, insertUser, listUsers, passwordsOf, saveUser } from '#db/users.ts'
import type { CommandId, UserId } from '#shared/ids.ts'
import { decideUser } from '#shared/users/decide-user.ts'
import type { User } from '#shared/users/model.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { hashPassword, isPassword } from '../session/passwords.ts'
import { stampOf } from '../stamp.ts'

type Fields = Pick<User, 'id' | 'name' | 'role' | 'unitId'> & { commandId: CommandId }
const REMEMBERED = 5

/** A new account; its owner changes the password at the first sign-in. */
export async function createUser(
  ctx: SignedIn,
  input: Fields & { login: string; password: string },
): Promise<User> {
  const { commandId, password, ...fields } = input
  if (!isStrongPassword(password)) throw new Refused('weakPassword')
  const hash = await hashPassword(password)
  return inTransaction(ctx.db, async (tx) => {
    const users = await listUsers(tx, ctx.clock.now)
    const existing = users.find(({ id }) => id === input.id)
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'user', id: input.id })
    if (earlier.length > 0 && existing !== undefined) return existing
    if (existing !== undefined) throw new Refused('commandReused')
    const wanted = { ...fields, isActive: true, mustChangePassword: true }
    const user = await decided(ctx, tx, wanted, users)
    await insertUser(tx, user)
    await addPassword(tx, user.id, hash)
    await log(ctx, tx, commandId, user.id, { type: 'userSaved', user })
    return { ...user, lockedUntil: null }
  })
}

export function updateUser(ctx: SignedIn, input: Fields & { isActive: boolean }): Promise<User> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, ...fields } = input
    const { before, users, isRepeat } = await find(ctx, tx, commandId, input.id)
    if (isRepeat) return before
    const { lockedUntil, ...kept } = before
    const user = await decided(ctx, tx, { ...kept, ...fields }, users)
    await saveUser(tx, user)
    if (!user.isActive) await deleteSessionsOf(tx, user.id, null)
    await log(ctx, tx, commandId, user.id, { type: 'userSaved', user })
    return { ...user, lockedUntil }
  })
}

/** A new first password: whoever was signed in with the old one is out, and a lock is lifted. */
export async function resetPassword(
  ctx: SignedIn,
  input: { commandId: CommandId; id: UserId; password: string },
): Promise<User> {
  const { commandId, id, password } = input
  if (!isStrongPassword(password)) throw new Refused('weakPassword')
  const used = await passwordsOf(ctx.db, id, REMEMBERED)
  const repeat = await inTransaction(ctx.db, (tx) => find(ctx, tx, commandId, id))
  if (repeat.isRepeat) return repeat.before
  for (const hash of used) if (await isPassword(password, hash)) throw new Refused('passwordUsedBefore')
  const hash = await hashPassword(password)
  return inTransaction(ctx.db, async (tx) => {
    const { before, isRepeat } = await find(ctx, tx, commandId, id)
    if (isRepeat) return before
    const { lockedUntil: _, ...kept } = before
    const user = { ...kept, mustChangePassword: true }
    await addPassword(tx, id, hash)
    await saveUser(tx, user)
    await deleteSessionsOf(tx, id, null)
    await clearAttempts(tx, user.login)
    await log(ctx, tx, commandId, id, { type: 'passwordChanged' }, { type: 'userSaved', user })
    return { ...user, lockedUntil: null }
  })
}

async function find(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  id: UserId,
): Promise<{ before: User; users: User[]; isRepeat: boolean }> {
  const users = await listUsers(tx, ctx.clock.now)
  const before = users.find((user) => user.id === id)
  if (before === undefined) throw new Refused('notFound')
  const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'user', id })
  return { before, users, isRepeat: earlier.length > 0 }
}

async function decided(
  ctx: SignedIn,
  tx: Tx,
  wanted: LoggedUser,
  users: readonly User[],
): Promise<LoggedUser> {
  return unlessRefused(decideUser(wanted, users, await listUnits(tx), ctx.asker.actor.userId)).user
}

async function log(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  id: UserId,
  ...events: TableEvent[]
): Promise<void> {
  const head = { stream: 'user' as const, subjectId: id, ...stampOf(ctx, commandId) }
  await append(
    tx,
    events.map((event) => ({ ...head, event })),
  )
}
