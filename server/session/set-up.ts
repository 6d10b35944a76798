import { randomBytes } from 'node:crypto'
import { type Db, inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { dropSetting, getSetting, putSetting } from '#db/settings.ts'
import { addPassword, countAdmins, insertUser } from '#db/users.ts'
import type { Me } from '#shared/api/outputs.ts'
import type { CommandId, UserId } from '#shared/ids.ts'
import type { Role, User } from '#shared/users/model.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { askerOf, hashOfToken } from './asker.ts'
import { hashPassword } from './passwords.ts'
import { openSession, welcome } from './sign-in.ts'

export interface SetUp {
  token: string
  bureau: string
  admin: FirstAccount
  office: FirstAccount
}
interface FirstAccount {
  login: string
  name: string
  password: string
}

export async function isSetUpNeeded(db: Db): Promise<boolean> {
  return (await countAdmins(db)) === 0
}

/** A new one-time token, which makes any earlier link void; null when the house is set up. */
export async function renewSetUpToken(db: Db): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    if (!(await isSetUpNeeded(tx))) return null
    const token = randomBytes(24).toString('base64url')
    await putSetting(tx, 'setUpTokenHash', hashOfToken(token))
    return token
  })
}

/** First start: the administrator and the first office account, made once, and the office signed in. */
export async function setUp(ctx: Context, input: SetUp): Promise<Me> {
  await checkToken(ctx.db, input.token)
  const [admin, office] = [
    { ...input.admin, login: input.admin.login.toLowerCase() },
    { ...input.office, login: input.office.login.toLowerCase() },
  ]
  if (admin.login === office.login) throw new Refused('loginTaken')
  if (!isStrongPassword(admin.password) || !isStrongPassword(office.password))
    throw new Refused('weakPassword')
  const [adminHash, officeHash] = await Promise.all([
    hashPassword(admin.password),
    hashPassword(office.password),
  ])
  const { user, token } = await inTransaction(ctx.db, async (tx) => {
    // Looked at again: meanwhile another window may have used the link.
    await checkToken(tx, input.token)
    await dropSetting(tx, 'setUpTokenHash')
    await putSetting(tx, 'bureau', input.bureau)
    await addFirst(ctx, tx, admin, 'admin', adminHash)
    const user = await addFirst(ctx, tx, office, 'office', officeHash)
    return { user, token: await openSession(tx, user.id, ctx.clock.now) }
  })
  return welcome(ctx, user, token)
}

async function checkToken(db: Db, token: string): Promise<void> {
  const expected = await getSetting(db, 'setUpTokenHash')
  if (expected === null || expected !== hashOfToken(token) || !(await isSetUpNeeded(db)))
    throw new Refused('wrongSetUpLink')
}

async function addFirst(
  ctx: Context,
  tx: Tx,
  account: FirstAccount,
  role: Role,
  hash: string,
): Promise<User> {
  const id = randomBytes(13).toString('hex') as UserId
  const { login, name } = account
  const user = { id, login, name, role, unitId: null, isActive: true, mustChangePassword: false }
  const { actorName } = await askerOf(tx, { ...user, lockedUntil: null }, null)
  await insertUser(tx, user)
  await addPassword(tx, id, hash)
  await append(tx, [
    {
      stream: 'user',
      subjectId: id,
      commandId: `set-up-${role}` as CommandId,
      actorId: id,
      actorName,
      at: ctx.clock.now,
      event: { type: 'userSaved', user },
    },
  ])
  return { ...user, lockedUntil: null }
}
