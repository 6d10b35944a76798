import type { ItemId, UnitId, UserId } from '#shared/ids.ts'
import type { ReorganisationPlan } from '#shared/units/reorganise.ts'

export interface MergeDraft {
  others: UnitId[]
  way: 'this' | 'other' | 'new'
  name: string
  shortName: string
  reason: string
}

/** What the form of a merger says, or null while something is missing. */
export function mergeOf(draft: MergeDraft, here: UnitId, newId: UnitId): ReorganisationPlan | null {
  const { others, way, reason } = draft
  const [first] = others
  if (first === undefined || reason.trim() === '') return null
  const rest = { kind: 'merge' as const, items: [], people: [], reason: reason.trim() }
  if (way === 'this') return { ...rest, fromIds: others, into: [{ kind: 'known', unitId: here }] }
  if (way === 'other')
    return others.length > 1 ? null : { ...rest, fromIds: [here], into: [{ kind: 'known', unitId: first }] }
  const name = draft.name.trim()
  if (name === '') return null
  const made = { kind: 'new' as const, unitId: newId, name, shortName: draft.shortName.trim() }
  return { ...rest, fromIds: [here, ...others], into: [made] }
}

export interface SplitDraft {
  way: 'stays' | 'ends'
  names: string
  /** Where each item and person goes, as the place of a part; those left out go to the first. */
  items: ReadonlyMap<ItemId, number>
  people: ReadonlyMap<UserId, number>
  reason: string
}

/** What the form of a split says, or null while something is missing; `ids` are for new units, in their order. */
export function splitOf(
  draft: SplitDraft,
  names: readonly string[],
  here: UnitId,
  ids: readonly UnitId[],
): ReorganisationPlan | null {
  const stays = draft.way === 'stays'
  if (names.length < (stays ? 1 : 2) || draft.reason.trim() === '') return null
  const made = names.flatMap((name, at) => {
    const unitId = ids[at]
    return unitId === undefined ? [] : [{ kind: 'new' as const, unitId, name, shortName: '' }]
  })
  const into: ReorganisationPlan['into'] = stays ? [{ kind: 'known', unitId: here }, ...made] : made
  const place = (part: number) => into[part]?.unitId
  return {
    kind: 'split',
    fromIds: [here],
    into,
    items: [...draft.items].flatMap(([itemId, part]) => {
      const to = part === 0 ? undefined : place(part)
      return to === undefined ? [] : [{ itemId, to }]
    }),
    people: [...draft.people].flatMap(([userId, part]) => {
      const to = part === 0 ? undefined : place(part)
      return to === undefined ? [] : [{ userId, to }]
    }),
    reason: draft.reason.trim(),
  }
}
