import type { ImportPlan } from '../api/inputs.ts'
import type { UnitId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { decideUnit } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'

/** The directory as it will be: new units first, so that groups and aliases among them can name each other. */
export function decideDirectory(
  input: Pick<ImportPlan, 'newUnits' | 'newAliases'>,
  units: readonly Unit[],
): { all: Unit[]; newUnits: Unit[]; changedUnits: Unit[] } | { refusal: Refusal } {
  const known = new Set(units.map((unit) => unit.id))
  const newIds = new Set(input.newUnits.map((unit) => unit.id))
  if (newIds.size < input.newUnits.length || input.newUnits.some((unit) => known.has(unit.id)))
    return { refusal: 'badInput' }
  const last = Math.max(0, ...units.map((unit) => unit.ordinal))
  const wanted = new Map<UnitId, Unit>(units.map((unit) => [unit.id, unit]))
  input.newUnits.forEach((unit, index) => {
    wanted.set(unit.id, { ...unit, ordinal: last + index + 1, isActive: true })
  })
  const touched = new Set<UnitId>(newIds)
  for (const { unitId, alias } of input.newAliases) {
    const unit = wanted.get(unitId)
    if (unit === undefined) return { refusal: 'unknownUnit' }
    if ([unit.name, unit.shortName, ...unit.aliases].includes(alias)) continue
    wanted.set(unitId, { ...unit, aliases: [...unit.aliases, alias] })
    touched.add(unitId)
  }
  for (const id of touched) {
    const unit = wanted.get(id)
    if (unit === undefined) continue
    const decision = decideUnit(unit, [...wanted.values()], false)
    if ('refusal' in decision) return decision
    wanted.set(id, decision.unit)
  }
  const all = [...wanted.values()]
  return {
    all,
    newUnits: all.filter((unit) => newIds.has(unit.id)),
    changedUnits: all.filter((unit) => touched.has(unit.id) && !newIds.has(unit.id)),
  }
}
