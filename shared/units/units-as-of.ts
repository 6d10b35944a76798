import type { IsoInstant } from '../dates.ts'
import type { UnitId, UserId } from '../ids.ts'
import type { Unit } from './model.ts'

/** A unit as it was saved at a moment, or taken away; the log has every one. */
export interface SavedUnit {
  unit: Unit
  at: IsoInstant
  isGone: boolean
}

/** The directory as it stood at a moment: names, members of groups, and who was in charge, as they were then. */
export function unitsAsOf(saved: readonly SavedUnit[], moment: IsoInstant): Unit[] {
  const units = new Map<UnitId, Unit>()
  for (const { unit, at, isGone } of saved) {
    if (at > moment) break
    if (isGone) units.delete(unit.id)
    else units.set(unit.id, unit)
  }
  return [...units.values()].sort((a, b) => a.ordinal - b.ordinal)
}

/** What changed in a unit, of what concerns others: its name, members, who is in charge, its beginning and end. */
export type UnitChange = { at: IsoInstant } & (
  | { type: 'made' | 'closed' | 'opened' }
  | { type: 'renamed'; from: string; to: string }
  | { type: 'leader'; from: UserId | null; to: UserId | null }
  | { type: 'members'; came: UnitId[]; went: UnitId[] }
  | { type: 'became'; unitIds: UnitId[] }
)

/** 沿革 of one unit, the first first. */
export function historyOfUnit(saved: readonly SavedUnit[], id: UnitId): UnitChange[] {
  let before: Unit | null = null
  const changes: UnitChange[] = []
  for (const { unit, at } of saved) {
    if (unit.id !== id) continue
    changes.push(...(before === null ? [{ at, type: 'made' as const }] : changesOf(before, unit, at)))
    before = unit
  }
  return changes
}

function changesOf(before: Unit, after: Unit, at: IsoInstant): UnitChange[] {
  const changes: UnitChange[] = []
  if (before.name !== after.name) changes.push({ at, type: 'renamed', from: before.name, to: after.name })
  if (before.leaderId !== after.leaderId)
    changes.push({ at, type: 'leader', from: before.leaderId ?? null, to: after.leaderId ?? null })
  const came = after.members.filter((one) => !before.members.includes(one))
  const went = before.members.filter((one) => !after.members.includes(one))
  if (came.length + went.length > 0) changes.push({ at, type: 'members', came, went })
  const became = after.becameIds ?? []
  if (before.isActive && !after.isActive)
    changes.push(became.length > 0 ? { at, type: 'became', unitIds: became } : { at, type: 'closed' })
  if (!before.isActive && after.isActive) changes.push({ at, type: 'opened' })
  return changes
}
