import type { UnitId } from '../ids.ts'
import type { Unit } from './model.ts'

/** Members take the place of their group, first-named stays first; a group without members waits as it is. */
export function expandGroups(ids: readonly UnitId[], byId: ReadonlyMap<UnitId, Unit>): UnitId[] {
  const expanded = ids.flatMap((id) => {
    const members = byId.get(id)?.members ?? []
    return members.length === 0 ? [id] : members.filter((member) => byId.get(member)?.isActive)
  })
  return [...new Set(expanded)]
}
