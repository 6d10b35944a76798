import type { UserId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import { isUnitRole, type User } from './model.ts'

type Wanted = Omit<User, 'lockedUntil'>

/** Checks an account as it is to be; `by` is the administrator who asks. */
export function decideUser(
  wanted: Wanted,
  all: readonly User[],
  units: readonly Unit[],
  by: UserId,
): { user: Wanted } | { refusal: Refusal } {
  const login = wanted.login.toLowerCase()
  if (all.some((user) => user.login === login && user.id !== wanted.id)) return { refusal: 'loginTaken' }
  if (isUnitRole(wanted.role) && wanted.unitId === null) return { refusal: 'unitNeeded' }
  const unit = units.find(({ id }) => id === wanted.unitId)
  if (wanted.unitId !== null && (unit?.kind !== 'unit' || !unit.isActive)) return { refusal: 'unknownUnit' }
  const before = all.find((user) => user.id === wanted.id)
  if (before?.isActive && before.role === 'admin' && !(wanted.isActive && wanted.role === 'admin')) {
    const admins = all.filter((user) => user.isActive && user.role === 'admin')
    if (admins.length === 1) return { refusal: 'lastAdmin' }
  }
  if (before?.id === by && (!wanted.isActive || wanted.role !== before.role)) return { refusal: 'yourself' }
  // admin sees no business data, so it belongs to no unit.
  return { user: { ...wanted, login, unitId: wanted.role === 'admin' ? null : wanted.unitId } }
}
