import type { ChangeLiaison } from '#shared/handovers/commands.ts'
import type { AccountEnd } from '#shared/handovers/model.ts'
import type { UnitId, UserId } from '#shared/ids.ts'
import { holdersOf, type Tenure } from '#shared/posts/tenures.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'

const LOGIN = /^[0-9A-Za-z._-]{2,40}$/

/** What the form of a change holds, typed or chosen. */
export interface ChangeDraft {
  fromId: UserId | null
  kind: 'new' | 'known'
  name: string
  login: string
  password: string
  knownId: UserId | null
  accountEnd: AccountEnd
}

export const isLogin = (login: string): boolean => LOGIN.test(login)

export function isReady({ kind, name, login, password, knownId }: ChangeDraft): boolean {
  if (kind === 'known') return knownId !== null
  return name.trim() !== '' && isLogin(login) && isStrongPassword(password)
}

export function toOf(draft: ChangeDraft, newId: UserId): ChangeLiaison['to'] | null {
  const { kind, name, login, password, knownId } = draft
  if (kind === 'new') return { kind, userId: newId, login, name: name.trim(), password }
  return knownId === null ? null : { kind, userId: knownId }
}

export interface Candidate {
  userId: UserId
  name: string
  unitId: UnitId | null
  where: 'here' | 'elsewhere' | 'former'
}

/** Who could take over: liaisons of today, and those whose last post was one. */
export function candidatesFor(
  tenures: readonly Tenure[],
  unitId: UnitId,
  fromId: UserId | null,
): Candidate[] {
  const last = new Map<UserId, Tenure>()
  for (const tenure of tenures) last.set(tenure.userId, tenure)
  const here = new Set(holdersOf(tenures, 'liaison', unitId).map(({ userId }) => userId))
  return [...last.values()]
    .filter(({ role, userId }) => role === 'liaison' && userId !== fromId)
    .map(({ userId, name, unitId: of, to }) => ({
      userId,
      name,
      unitId: of,
      where: here.has(userId)
        ? ('here' as const)
        : to === null
          ? ('elsewhere' as const)
          : ('former' as const),
    }))
}
