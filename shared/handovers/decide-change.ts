import type { UnitId, UserId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import { decideUser } from '../users/decide-user.ts'
import type { User } from '../users/model.ts'
import type { AccountEnd, Handover, HandoverPerson } from './model.ts'

/** 更换联络员: who leaves, who comes, and what becomes of the account that is left. */
export interface LiaisonChange {
  unitId: UnitId
  /** null when the post was empty. */
  fromId: UserId | null
  to: { kind: 'known'; userId: UserId } | { kind: 'new'; userId: UserId; login: string; name: string }
  accountEnd: AccountEnd
}

type Saved = Omit<User, 'lockedUntil'>
interface Ground {
  users: readonly User[]
  units: readonly Unit[]
  handovers: readonly Handover[]
  /** The filing that is answered by this change. */
  filed: Handover | null
  by: UserId
}

/** Decides a change of liaison: the accounts as they are to be, and the open lists that this one replaces. */
export function decideChange(
  change: LiaisonChange,
  ground: Ground,
):
  | { from: HandoverPerson | null; to: HandoverPerson; saved: Saved[]; replaced: Handover[] }
  | { refusal: Refusal } {
  const from = ground.users.find(({ id }) => id === change.fromId) ?? null
  const isFiledHere = ground.filed === null || ground.filed.state === 'filed'
  if (!isFiledHere) return { refusal: 'handoverOver' }
  if (ground.filed !== null && ground.filed.unitId !== change.unitId) return { refusal: 'badInput' }
  if (change.fromId !== null && (from === null || !holdsPost(from, change.unitId)))
    return { refusal: 'notOnPost' }
  const open = ground.handovers.filter((one) => one.state === 'open' && one.unitId === change.unitId)
  if (from !== null && open.some((one) => one.from?.userId === from.id)) return { refusal: 'handoverOpen' }
  const successor = successorOf(change, ground)
  if ('refusal' in successor) return successor
  const saved = successor.saved === null ? [] : [successor.saved]
  if (from !== null && change.accountEnd === 'now') {
    const { lockedUntil: _, ...kept } = from
    saved.push({ ...kept, isActive: false })
  }
  return {
    from: from === null ? null : personOf(from),
    to: personOf(successor.user),
    saved,
    replaced: open.filter((one) => one.to?.userId === from?.id),
  }
}

const personOf = ({ id, name }: Pick<User, 'id' | 'name'>): HandoverPerson => ({ userId: id, name })

const holdsPost = (user: User, unitId: UnitId): boolean =>
  user.isActive && user.role === 'liaison' && user.unitId === unitId

/** A new account, or a liaison who stays, comes back, or comes from another unit; no other post is turned into this one. */
function successorOf(
  { to, unitId, fromId }: LiaisonChange,
  { users, units, by }: Ground,
): { user: Saved; saved: Saved | null } | { refusal: Refusal } {
  if (to.userId === fromId) return { refusal: 'badInput' }
  const known = users.find(({ id }) => id === to.userId)
  if (to.kind === 'new') {
    if (known !== undefined) return { refusal: 'commandReused' }
    const { userId: id, login, name } = to
    const wanted = {
      id,
      login,
      name,
      role: 'liaison' as const,
      unitId,
      isActive: true,
      mustChangePassword: true,
    }
    const decision = decideUser(wanted, users, units, by)
    return 'refusal' in decision ? decision : { user: decision.user, saved: decision.user }
  }
  if (known === undefined || known.role !== 'liaison') return { refusal: 'notOnPost' }
  if (holdsPost(known, unitId)) return { user: known, saved: null }
  const { lockedUntil: _, ...kept } = known
  const decision = decideUser({ ...kept, unitId, isActive: true }, users, units, by)
  return 'refusal' in decision ? decision : { user: decision.user, saved: decision.user }
}
