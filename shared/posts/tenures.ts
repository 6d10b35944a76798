import type { IsoInstant } from '../dates.ts'
import type { UnitId, UserId } from '../ids.ts'
import type { Role, User } from '../users/model.ts'

/** Posts that people hold for others: a unit's 联络员 and 单位负责人, and 领导. Posts stay, people change (design §5). */
export const postRoles = ['liaison', 'head', 'leader'] as const satisfies readonly Role[]
export type PostRole = (typeof postRoles)[number]

/** 任职: somebody on a post, from one moment to another; `to` is null while they hold it. */
export interface Tenure {
  role: PostRole
  /** null where the post is not a unit's. */
  unitId: UnitId | null
  userId: UserId
  name: string
  from: IsoInstant
  to: IsoInstant | null
}

/** An account as it was saved at a moment; the log has every one. */
export interface SavedUser {
  user: Pick<User, 'id' | 'name' | 'role' | 'unitId' | 'isActive'>
  at: IsoInstant
}

/** Who held which post when, in the order in which they came; a name is the one they had last on that post. */
export function tenuresOf(saved: readonly SavedUser[]): Tenure[] {
  const all: Tenure[] = []
  const present = new Map<UserId, Tenure>()
  for (const { user, at } of saved) {
    const before = present.get(user.id)
    const post = postOf(user)
    if (before !== undefined && post?.role === before.role && post.unitId === before.unitId) {
      before.name = user.name
      continue
    }
    if (before !== undefined) {
      before.to = at
      present.delete(user.id)
    }
    if (post === null) continue
    const tenure: Tenure = { ...post, userId: user.id, name: user.name, from: at, to: null }
    present.set(user.id, tenure)
    all.push(tenure)
  }
  return all
}

function postOf({ role, unitId, isActive }: SavedUser['user']): Pick<Tenure, 'role' | 'unitId'> | null {
  const post = postRoles.find((one) => one === role)
  if (!isActive || post === undefined) return null
  return { role: post, unitId: post === 'leader' ? null : unitId }
}

/** Those who are on the post now, the longest there first. */
export function holdersOf(tenures: readonly Tenure[], role: PostRole, unitId: UnitId | null): Tenure[] {
  return tenures.filter((one) => one.to === null && one.role === role && one.unitId === unitId)
}

/** Those who were on it before, the last first. */
export function formerHoldersOf(tenures: readonly Tenure[], role: PostRole, unitId: UnitId | null): Tenure[] {
  return tenures
    .filter((one) => one.to !== null && one.role === role && one.unitId === unitId)
    .sort((a, b) => (b.to ?? '').localeCompare(a.to ?? ''))
}

/** What leaders are called, whether they still are or not. */
export function leaderNames(tenures: readonly Tenure[]): Map<UserId, string> {
  return new Map(tenures.filter(({ role }) => role === 'leader').map(({ userId, name }) => [userId, name]))
}
