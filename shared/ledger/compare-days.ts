import type { IsoDate } from '../dates.ts'
import { inSubset } from '../figures/subsets.ts'
import type { ItemId, UnitId } from '../ids.ts'
import type { Light } from '../items/light.ts'
import {
  type Holder,
  type Item,
  type ItemState,
  isOver,
  isUnderReview,
  type ReviewState,
  type Window,
} from '../items/model.ts'
import { countedDueOn } from '../items/window.ts'
import { type DayGround, lightOf } from './light-of.ts'

/** What can have become of an item between two days, the weightiest first: the order in which it is told. */
export const changeKinds = [
  'closed',
  'milestone',
  'fellDue',
  'reddened',
  'reopened',
  'cancelled',
  'suspended',
  'resumed',
  'extended',
  'submitted',
  'added',
  'gone',
  'state',
  'holder',
  'window',
  'lead',
  'light',
  'reported',
  'other',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export type DayChange =
  | { kind: 'added' | 'gone' | 'reopened' | 'cancelled' | 'reported' | 'other' }
  /** By the day of the request, as everywhere. */
  | { kind: 'closed' | 'milestone'; on: IsoDate | null }
  /** 挂账, to be looked at again on that day. */
  | { kind: 'suspended'; reviewOn: IsoDate | null }
  | { kind: 'resumed' }
  /** 送审: its closing is asked for since, and is with whoever signs next. */
  | { kind: 'submitted'; state: ReviewState }
  /** 延期批准: to the day that the last answer fixed. */
  | { kind: 'extended'; on: IsoDate }
  | { kind: 'fellDue'; on: IsoDate }
  | { kind: 'reddened' | 'light'; from: Light; to: Light }
  | { kind: 'state'; from: ItemState; to: ItemState }
  | { kind: 'holder'; from: Holder; to: Holder }
  | { kind: 'window'; from: Window; to: Window }
  | { kind: 'lead'; from: readonly UnitId[]; to: readonly UnitId[] }

/** Two days laid beside each other. */
export interface Comparison {
  before: IsoDate
  after: IsoDate
  /** Of items that changed; the others are not in it. */
  changes: ReadonlyMap<ItemId, readonly DayChange[]>
  /** There on the first day, and no more on the second: their import was undone. */
  gone: readonly Item[]
  /** Each item as it was on the first day. */
  was: ReadonlyMap<ItemId, Item>
}

/** What became of each item from the end of one day to the end of another. */
export function compareDays(
  before: readonly Item[],
  after: readonly Item[],
  grounds: { before: DayGround; after: DayGround },
): Comparison {
  const was = new Map(before.map((item) => [item.id, item]))
  const left = new Map(was)
  const changes = new Map<ItemId, readonly DayChange[]>()
  for (const item of after) {
    const found = changesOf(was.get(item.id) ?? null, item, grounds)
    left.delete(item.id)
    if (found.length > 0) changes.set(item.id, found)
  }
  const gone = [...left.values()]
  for (const { id } of gone) changes.set(id, [{ kind: 'gone' }])
  return { before: grounds.before.today, after: grounds.after.today, changes, gone, was }
}

/** How many items show each kind of change; one item may show several. */
export function countChanges({ changes }: Pick<Comparison, 'changes'>): Map<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>()
  for (const kind of changeKinds)
    for (const found of changes.values())
      if (found.some((change) => change.kind === kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function changesOf(
  old: Item | null,
  item: Item,
  grounds: { before: DayGround; after: DayGround },
): DayChange[] {
  const ends = endings(old, item)
  const longer = extended(old, item)
  const moved: DayChange[] = old === null ? [{ kind: 'added' }] : moves(old, item, ends.length > 0)
  // Reminders, evidence, contributions and the like.
  const isTouched =
    old !== null && old.version !== item.version && ends.length + longer.length + moved.length === 0
  const found: DayChange[] = [
    ...ends,
    ...longer,
    ...fallingDue(item, grounds),
    ...lightChange(old, item, grounds),
    ...moved,
    ...(isTouched ? [{ kind: 'other' } as const] : []),
  ]
  return found.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind))
}

/** Changes of state that have a name of their own; what another ledger had ended before is none of them. */
function endings(old: Item | null, item: Item): DayChange[] {
  const { state, approvedOn, milestoneOn, lastReturn, brought } = item
  const found: DayChange[] = []
  const isClosed =
    state === 'closed' &&
    (old === null ? approvedOn !== null : old.state !== 'closed' || old.approvedOn !== approvedOn)
  if (isClosed) found.push({ kind: 'closed', on: item.closedOn })
  const known = (old === null ? brought?.milestoneOn : old.milestoneOn) ?? null
  if (milestoneOn !== null && milestoneOn !== known) found.push({ kind: 'milestone', on: milestoneOn })
  const isReopened =
    (lastReturn?.isReopened && lastReturn.at !== old?.lastReturn?.at) ||
    (old?.state === 'closed' && state !== 'closed')
  if (isReopened) found.push({ kind: 'reopened' })
  const wasCancelled = old === null ? brought !== undefined : old.state === 'cancelled'
  if (state === 'cancelled' && !wasCancelled) found.push({ kind: 'cancelled' })
  return [...found, ...pauses(old, item), ...submitted(old, item)]
}

/** 挂账 and 恢复: of a pause that began and ended in between nothing is left to tell but the day, which moved. */
function pauses(old: Item | null, item: Item): DayChange[] {
  const was = old?.state === 'suspended'
  const is = item.state === 'suspended'
  const isAnother = is && old?.suspensions.length !== item.suspensions.length
  const resumed: DayChange[] = was && (!is || isAnother) ? [{ kind: 'resumed' }] : []
  if (!is || (was && !isAnother)) return resumed
  return [...resumed, { kind: 'suspended', reviewOn: item.suspensions.at(-1)?.reviewOn ?? null }]
}

function submitted(old: Item | null, item: Item): DayChange[] {
  const isAsked = isUnderReview(item) && item.closing?.at !== old?.closing?.at
  return isAsked ? [{ kind: 'submitted', state: item.state }] : []
}

/** Granted since: also where its day is not the one that stands now, for it moved once more. */
function extended(old: Item | null, item: Item): DayChange[] {
  const grants = ({ extensions }: Item) => extensions.filter((one) => one.decision?.granted)
  const before = old === null ? 0 : grants(old).length
  const last = grants(item).at(-1)?.decision?.dueOn ?? null
  return grants(item).length > before && last !== null ? [{ kind: 'extended', on: last }] : []
}

/** 到期未结: its day came after the first day and by the second, that day included, and it is not ended. */
function fallingDue(item: Item, { before, after }: { before: DayGround; after: DayGround }): DayChange[] {
  const due = countedDueOn(item)
  const within = (subset: 'due' | 'dueClosed') =>
    inSubset(item, subset, after.today, { milestoneCounts: false })
  if (due === null || due <= before.today || !within('due') || within('dueClosed')) return []
  return [{ kind: 'fellDue', on: due }]
}

const isRed = (light: Light): boolean => light === 'red' || light === 'deepRed'

/** A light that came on with 交办, went out with the end or stood still with 挂账 is told by those. */
function lightChange(
  old: Item | null,
  item: Item,
  grounds: { before: DayGround; after: DayGround },
): DayChange[] {
  if (old === null) return []
  const from = lightOf(old, grounds.before)
  const to = lightOf(item, grounds.after)
  if (from === to || from === 'none' || to === 'none' || isOver(item)) return []
  if (to === 'paused' || (from === 'paused' && !isRed(to))) return []
  return [{ kind: isRed(to) && !isRed(from) ? 'reddened' : 'light', from, to }]
}

function moves(old: Item, item: Item, isNamed: boolean): DayChange[] {
  const found: DayChange[] = []
  if (!isNamed && old.state !== item.state) found.push({ kind: 'state', from: old.state, to: item.state })
  if (!isNamed && old.holder !== item.holder)
    found.push({ kind: 'holder', from: old.holder, to: item.holder })
  if (differ(old.window, item.window)) found.push({ kind: 'window', from: old.window, to: item.window })
  if (differ(old.leads, item.leads)) found.push({ kind: 'lead', from: old.leads, to: item.leads })
  if (item.lastReport?.at !== old.lastReport?.at || differ(measuresOf(old), measuresOf(item)))
    found.push({ kind: 'reported' })
  return found
}

const measuresOf = (item: Item) => item.indicators.map(({ current, measuredOn }) => [current, measuredOn])
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)
