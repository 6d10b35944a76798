import type { UnitId } from '../ids.ts'
import type { Actor } from '../users/model.ts'

/**
 * 办公室代录: the sheet was filled in by the unit, the office only brings it in. The rules judge it as the unit's own
 * word; the log names whoever brought it in. null where somebody may not speak for that unit.
 */
export function onBehalfOf(actor: Actor, unitId: UnitId): Actor | null {
  if (actor.role === 'office') return { ...actor, role: 'liaison', unitId }
  return actor.role === 'liaison' && actor.unitId === unitId ? actor : null
}
