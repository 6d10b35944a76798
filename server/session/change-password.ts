import { randomBytes } from 'node:crypto'
import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { deleteSessionsOf } from '#db/sessions.ts'
import { addPassword, getUser, passwordsOf, saveUser } from '#db/users.ts'
import type { Me } from '#shared/api/outputs.ts'
import type { CommandId } from '#shared/ids.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { hashPassword, isPassword } from './passwords.ts'

const REMEMBERED = 5

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(ctx: SignedIn, current: string, next: string): Promise<Me> {
  const { userId } = ctx.asker.me
  const used = await passwordsOf(ctx.db, userId, REMEMBERED)
  if (!(await isPassword(current, used[0] ?? null))) throw new Refused('wrongPassword')
  if (!isStrongPassword(next)) throw new Refused('weakPassword')
  for (const hash of used) if (await isPassword(next, hash)) throw new Refused('passwordUsedBefore')
  const hash = await hashPassword(next)
  await inTransaction(ctx.db, async (tx) => {
    const user = await getUser(tx, userId, ctx.clock.now)
    const [inForce] = await passwordsOf(tx, userId, 1)
    // Reset or changed meanwhile: what was proved is no longer the password.
    if (user === null || inForce !== used[0]) throw new Refused('wrongPassword')
    await addPassword(tx, userId, hash)
    const { lockedUntil: _, ...kept } = user
    const changed = { ...kept, mustChangePassword: false }
    await saveUser(tx, changed)
    await deleteSessionsOf(tx, userId, ctx.asker.tokenHash)
    const commandId = `password-${randomBytes(12).toString('hex')}` as CommandId
    const head = { stream: 'user' as const, subjectId: userId, ...stampOf(ctx, commandId) }
    await append(tx, [
      { ...head, event: { type: 'passwordChanged' } },
      { ...head, event: { type: 'userSaved', user: changed } },
    ])
  })
  return { ...ctx.asker.me, mustChangePassword: false }
}
