import type { UnitId } from '../ids.ts'
import type { Unit } from './model.ts'

/** The unit that answers to the name of one that was merged away; null when it is gone, or became several. */
export function successorOf(unit: Unit, units: readonly Unit[]): Unit | null {
  const passed = new Set<UnitId>()
  let at = unit
  while (!at.isActive && !passed.has(at.id)) {
    passed.add(at.id)
    const [only, ...others] = at.becameIds ?? []
    const next = others.length === 0 ? units.find(({ id }) => id === only) : undefined
    if (next === undefined) return null
    at = next
  }
  return at.isActive ? at : null
}
