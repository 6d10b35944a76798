import type { UnitId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from './model.ts'

/** Every name a unit answers to. */
export function namesOf(unit: Unit): string[] {
  return [unit.name, unit.shortName, ...unit.aliases].filter((name) => name !== '')
}

/**
 * Checks a unit or group as it is to be, beside all others: its names belong to nobody else, its members are
 * units. `inUse` says whether items name it: such a one stays what it is and stays active.
 */
export function decideUnit(
  wanted: Unit,
  all: readonly Unit[],
  inUse: boolean,
): { unit: Unit } | { refusal: Refusal } {
  const others = all.filter((unit) => unit.id !== wanted.id)
  const before = all.find((unit) => unit.id === wanted.id)
  const names = new Set(namesOf(wanted))
  if (others.some((other) => namesOf(other).some((name) => names.has(name)))) return { refusal: 'nameTaken' }
  if (before !== undefined && inUse && (before.kind !== wanted.kind || !wanted.isActive))
    return { refusal: 'unitInUse' }
  if (!wanted.isActive && others.some((other) => other.isActive && other.members.includes(wanted.id)))
    return { refusal: 'unitInUse' }
  if (wanted.kind === 'group' && others.some((other) => other.members.includes(wanted.id)))
    return { refusal: 'unitInUse' }
  const members = wanted.kind === 'group' ? [...new Set(wanted.members)] : []
  if (!members.every((member) => isUnit(member, others))) return { refusal: 'unknownUnit' }
  // A name that papers know stays known when the unit is called otherwise.
  const earlier = before !== undefined && inUse && before.name !== wanted.name ? [before.name] : []
  const aliases = [...new Set([...wanted.aliases, ...earlier])].filter(
    (alias) => alias !== wanted.name && alias !== wanted.shortName,
  )
  return { unit: { ...wanted, members, aliases } }
}

function isUnit(id: UnitId, units: readonly Unit[]): boolean {
  return units.some((unit) => unit.id === id && unit.kind === 'unit')
}
