import { dayOf, type IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { elapsedShare } from '#shared/items/progress.ts'
import { runsFrom } from '#shared/items/window.ts'

/** What figures are asked for. */
export interface Basis {
  asOf: IsoDate
  milestoneCounts: boolean
  byOriginal: boolean
}

const WITH_A_DAY = ['date', 'phased', 'relative']
const UNDER_REVIEW = ['endorsing', 'reviewing', 'approving']

const dueOf = (item: Item): IsoDate | null =>
  WITH_A_DAY.includes(item.window.kind) && 'dueOn' in item.window ? item.window.dueOn : null

const dayThatCounts = (item: Item, { byOriginal }: Basis): IsoDate | null => {
  const due = dueOf(item)
  return due !== null && byOriginal ? (item.originalDueOn ?? due) : due
}

/** 应办结 */
function isAskedFor(item: Item): boolean {
  if (item.state === 'draft' || item.state === 'cancelled' || item.window.kind === 'standing') return false
  return item.state !== 'standing' || item.milestoneOn !== null
}

/** 已办结: on which day it was asked for. */
function doneOn(item: Item, { milestoneCounts }: Pick<Basis, 'milestoneCounts'>): IsoDate | null {
  if (item.state === 'closed') return item.closedOn
  return item.state === 'standing' && milestoneCounts ? item.milestoneOn : null
}

/** On which day the work that the day is about was handed in: a milestone met is no longer late, whatever it counts as. */
const metOn = (item: Item): IsoDate | null => doneOn(item, { milestoneCounts: true })

/** 已到期 */
function hasFallenDue(item: Item, basis: Basis): boolean {
  const due = dayThatCounts(item, basis)
  return isAskedFor(item) && item.state !== 'suspended' && due !== null && due <= basis.asOf
}

/** The day on which the work ended, was handed in, or was put aside; else today, but no later than the day while more time is asked for. */
function ranUntil(item: Item, basis: Basis): IsoDate {
  const met = metOn(item)
  if (met !== null) return met
  let day = basis.asOf
  if (UNDER_REVIEW.includes(item.state) && item.closing !== null) day = dayOf(item.closing.at)
  if (item.state === 'suspended') day = dayOf(item.suspensions.at(-1)?.from ?? '')
  const last = item.extensions.at(-1)
  const due = dueOf(item)
  const isAskedInTime = last !== undefined && last.decision === null && dayOf(last.at) <= last.from
  return isAskedInTime && due !== null && due < day ? due : day
}

const isLate = (item: Item, basis: Basis): boolean =>
  ranUntil(item, basis) > (dayThatCounts(item, basis) ?? '')
const askedTooLate = (item: Item): boolean => item.extensions.some((one) => dayOf(one.at) > one.from)
const timesExtended = (item: Item): number =>
  item.extensions.filter((one) => one.decision !== null && one.decision.granted).length

/** 审核通过过 */
const wasPassed = (item: Item): boolean =>
  item.reopenCount > 0 || item.state === 'closed' || item.milestoneOn !== null

/** Parts and wholes of every rate, by counting arrays. */
export function plainRates(items: readonly Item[], basis: Basis): Record<string, [number, number]> {
  const askedFor = items.filter((item) => isAskedFor(item))
  const done = askedFor.filter((item) => doneOn(item, basis) !== null)
  const fallenDue = items.filter((item) => hasFallenDue(item, basis))
  const dueDone = fallenDue.filter((item) => doneOn(item, basis) !== null)
  const everLate = fallenDue.filter((item) => isLate(item, basis) || askedTooLate(item))
  const dated = askedFor.filter((item) => dueOf(item) !== null)
  const passed = items.filter(wasPassed)
  const firstTime = passed.filter((item) => item.returnCount === 0 && item.reopenCount === 0)
  return {
    closedRate: [done.length, askedFor.length],
    dueClosedRate: [dueDone.length, fallenDue.length],
    dueOnTimeRate: [dueDone.filter((item) => !everLate.includes(item)).length, fallenDue.length],
    overdueRate: [
      fallenDue.filter((item) => metOn(item) === null && isLate(item, basis)).length,
      fallenDue.length,
    ],
    everOverdueRate: [everLate.length, fallenDue.length],
    extendedRate: [dated.filter((item) => timesExtended(item) >= 1).length, dated.length],
    extendedTwiceRate: [dated.filter((item) => timesExtended(item) >= 2).length, dated.length],
    firstPassRate: [firstTime.length, passed.length],
    ...shareOf(items.flatMap((item) => plainParts(item, basis))),
    ...plainPace(items, basis),
  }
}

/** 序时 of what is quantified and has not ended; the share of the time is asked of the item itself. */
function plainPace(items: readonly Item[], basis: Basis): Record<string, [number, number]> {
  const leads = items.flatMap((item) => {
    if (['draft', 'closed', 'cancelled', 'suspended'].includes(item.state)) return []
    const growing = item.indicators.filter(({ op, target }) => !op.startsWith('<') && target > 0)
    const elapsed = elapsedShare(item, ranUntil(item, basis))
    if (growing.length === 0 || elapsed === null) return []
    const start = item.window.kind === 'recurring' ? runsFrom(item, ranUntil(item, basis)) : null
    const shares = growing.map(({ current, target, measuredOn }) =>
      start !== null && (measuredOn ?? '') < start ? 0 : Math.min(1, (current ?? 0) / target),
    )
    return [Math.round((Math.min(...shares) - elapsed) * 1000)]
  })
  const of = (test: (tenths: number) => boolean): [number, number] => [
    leads.filter(test).length,
    leads.length,
  ]
  return {
    paceRate: of((tenths) => tenths >= 0),
    aheadRate: of((tenths) => tenths > 0),
    behindRate: of((tenths) => tenths < 0),
  }
}

/** One unit's part in an item, done or past its day. */
export interface Part {
  rate: 'signRate' | 'answerRate'
  unitId: UnitId
  inTime: boolean
}

/** 签收 of every lead, 配合 of every supporting unit that was asked. */
export function plainParts(item: Item, { asOf }: Basis): Part[] {
  const parts: Part[] = []
  if (item.state === 'cancelled') return parts
  const isAtWork = item.state === 'active' || item.state === 'standing'
  const leftOn = dayOf(item.closing === null ? item.holderSince : item.closing.at)
  for (const unitId of new Set(item.signBy === undefined ? [] : item.leads)) {
    const by = item.signBy ?? ''
    const on = item.received.filter((one) => one.unitId === unitId).map(({ at }) => dayOf(at))[0]
    const until = isAtWork || item.state === 'assigned' ? asOf : leftOn
    if (on !== undefined || until > by)
      parts.push({ rate: 'signRate', unitId, inTime: on !== undefined && on <= by })
  }
  for (const ask of item.asks) {
    const { unitId, answerBy } = ask
    const words = item.contributions.filter((one) => one.unitId === unitId && one.at >= ask.at)
    const on = words.map(({ firstAt, at }) => dayOf(firstAt ?? at))[0]
    const until = isAtWork ? asOf : leftOn
    if (on !== undefined || until > answerBy)
      parts.push({ rate: 'answerRate', unitId, inTime: on !== undefined && on <= answerBy })
  }
  return parts
}

export function shareOf(parts: readonly Part[]): Record<Part['rate'], [number, number]> {
  const of = (rate: Part['rate']): [number, number] => {
    const all = parts.filter((part) => part.rate === rate)
    return [all.filter(({ inTime }) => inTime).length, all.length]
  }
  return { signRate: of('signRate'), answerRate: of('answerRate') }
}

/** The same by each key of an item, and of each unit's part in it. */
export function plainBreakdown(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  basis: Basis,
  partKeysOf: (part: Part, item: Item) => readonly string[] = (_part, item) => keysOf(item),
): Record<string, Record<string, [number, number]>> {
  const parts = items.flatMap((item) =>
    plainParts(item, basis).map((part) => ({ part, keys: partKeysOf(part, item) })),
  )
  const keys = [...new Set([...items.flatMap(keysOf), ...parts.flatMap((one) => one.keys)])]
  return Object.fromEntries(
    keys.map((key) => [
      key,
      {
        ...plainRates(
          items.filter((item) => keysOf(item).includes(key)),
          basis,
        ),
        ...shareOf(parts.filter((one) => one.keys.includes(key)).map(({ part }) => part)),
      },
    ]),
  )
}

/** Keys of each dimension. */
export const plainKeys = {
  unit: (item: Item): readonly UnitId[] => item.leads,
  section: (item: Item) => [`${item.planId} ${item.headings[0] ?? ''}`],
  plan: (item: Item) => [item.planId],
  month: (item: Item, basis: Basis) => [dayThatCounts(item, basis)?.slice(0, 7) ?? 'none'],
}

/** 预判 of what is asked for, in plain words; `isRed` is its light. */
export function plainForecast(item: Item, isRed: boolean): string | null {
  if (!isAskedFor(item)) return null
  if (item.state === 'closed' || item.milestoneOn !== null) return 'done'
  if (UNDER_REVIEW.includes(item.state)) return isRed ? 'hard' : 'onTime'
  const problems = item.lastReport?.problems ?? ''
  if (problems.includes('难以完成')) return 'cannot'
  if (item.state === 'suspended' || item.state === 'declined') return 'adjust'
  if (item.suspensionAsk?.kind === 'suspend') return 'adjust'
  if (item.extensions.some((one) => one.decision === null)) return 'adjust'
  if (isRed || problems !== '') return 'hard'
  return item.lastReport === null ? 'unsaid' : 'onTime'
}
