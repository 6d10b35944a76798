import type { UnitId } from '#shared/ids.ts'
import { slipLevels } from '#shared/items/rounds.ts'
import { answerStates, type PressedFilter, type PressedKind, pressedKinds } from '#shared/pressing/lists.ts'
import type { Role } from '#shared/users/model.ts'
import type { Search } from '../../api/use-search.ts'

export type TabName = PressedKind | 'ladder' | 'sample'

/** What a role finds in the room: units what is asked of them, office and leader also where to press and to look back. */
export function tabsOf(role: Role): TabName[] {
  return role === 'office' || role === 'leader' ? [...pressedKinds, 'ladder', 'sample'] : [...pressedKinds]
}

export function tabOf(search: Search, role: Role): TabName {
  return tabsOf(role).find((tab) => tab === search.tab) ?? 'slip'
}

const some = <Name extends string>(text: string | undefined, names: readonly Name[]): Name[] =>
  names.filter((name) => text?.split('.').includes(name))

/** The filter is in the address: 待答复 and 逾期 as `open.overdue`. */
export function filterOf(search: Search): PressedFilter {
  return {
    states: some(search.state, answerStates),
    levels: some(search.level, slipLevels),
    unitId: search.unit ? (search.unit as UnitId) : null,
  }
}

/** The list with `name` put in or taken out, as the address keeps it. */
export function toggled(list: readonly string[], name: string): string | null {
  const next = list.includes(name) ? list.filter((one) => one !== name) : [...list, name]
  return next.length === 0 ? null : next.join('.')
}
