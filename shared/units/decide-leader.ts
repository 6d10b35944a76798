import type { UserId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { User } from '../users/model.ts'
import type { Unit } from './model.ts'

/** 分管: puts a leader in charge of a unit, or nobody; only of one that works, and only who is a leader now. */
export function decideLeader(
  unit: Unit,
  leaderId: UserId | null,
  users: readonly User[],
): { unit: Unit } | { refusal: Refusal } {
  if (unit.kind !== 'unit' || !unit.isActive) return { refusal: 'unknownUnit' }
  const { leaderId: before, ...kept } = unit
  if ((before ?? null) === leaderId) return { refusal: 'nothingChanged' }
  if (leaderId === null) return { unit: kept }
  const leader = users.find(({ id }) => id === leaderId)
  if (!leader?.isActive || leader.role !== 'leader') return { refusal: 'notALeader' }
  return { unit: { ...kept, leaderId } }
}
