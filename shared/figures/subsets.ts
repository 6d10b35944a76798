import type { IsoDate } from '../dates.ts'
import { daysBetween } from '../dates.ts'
import { clockDay } from '../items/clock-day.ts'
import { type Item, isOver, isUnderReview } from '../items/model.ts'
import { lateWhenAsked } from '../items/open-asks.ts'
import { countedDueOn } from '../items/window.ts'
import { owersIn } from './duties.ts'
import type { FigureOptions } from './model.ts'
import { standsBy } from './pace.ts'
import { type Tally, tallyClock, tallyOf } from './tally.ts'

/** The sets that figures count (design §6); each is one predicate, used by the figure and by the rows behind it. */
export const subsets = [
  'issued',
  'countable',
  'closed',
  'dated',
  'ahead',
  'due',
  'dueClosed',
  'dueOnTime',
  'overdue',
  'notOverdue',
  'everOverdue',
  'extended',
  'extendedTwice',
  'standing',
  'suspended',
  'recurring',
  'open',
  'requested',
  'firstPass',
  'waitingReview',
  'signDue',
  'signedInTime',
  'askDue',
  'answeredInTime',
  'paced',
  'onPace',
  'aheadOfPace',
  'behindPace',
] as const
export type Subset = (typeof subsets)[number]

/** Whether the item belongs to the set as of `today`. */
export function inSubset(item: Item, subset: Subset, today: IsoDate, options: FigureOptions): boolean {
  return countsIn(tallyOf(item), subset, today, options)
}

/** The one definition of every set. */
export function countsIn(tally: Tally, subset: Subset, today: IsoDate, options: FigureOptions): boolean {
  switch (subset) {
    case 'issued':
      return tally.state !== 'draft'
    case 'countable':
      return isCountable(tally)
    case 'closed':
      return isCountable(tally) && hasEnded(tally, options)
    case 'dated':
      return isCountable(tally) && tally.dueOn !== null
    case 'ahead':
      return isAhead(tally, today, options)
    case 'due':
      return isDue(tally, today, options)
    case 'dueClosed':
      return isDue(tally, today, options) && hasEnded(tally, options)
    case 'dueOnTime':
      return isDue(tally, today, options) && hasEnded(tally, options) && !wasLate(tally, today, options)
    case 'overdue':
      return isDue(tally, today, options) && tally.ended === null && isLateNow(tally, today, options)
    case 'notOverdue':
      return !countsIn(tally, 'overdue', today, options)
    case 'everOverdue':
      return isDue(tally, today, options) && wasLate(tally, today, options)
    case 'extended':
      return isCountable(tally) && tally.dueOn !== null && tally.extended > 0
    case 'extendedTwice':
      return isCountable(tally) && tally.dueOn !== null && tally.extended > 1
    case 'standing':
      return tally.state === 'standing'
    case 'suspended':
      return tally.state === 'suspended'
    case 'recurring':
      return tally.kind === 'recurring' && tally.state !== 'draft' && !isOver(tally)
    case 'open':
      return tally.state !== 'draft' && !isOver(tally)
    case 'requested':
      return tally.isApproved
    case 'firstPass':
      return tally.isFirstPass
    case 'waitingReview':
      return isUnderReview(tally)
    case 'signDue':
    case 'signedInTime':
    case 'askDue':
    case 'answeredInTime':
      return owersIn(tally, subset, today).length > 0
    case 'paced':
      return standsAt(tally, today) !== null
    case 'onPace':
      return ['on', 'ahead'].some((one) => one === standsAt(tally, today))
    case 'aheadOfPace':
      return standsAt(tally, today) === 'ahead'
    case 'behindPace':
      return standsAt(tally, today) === 'behind'
  }
}

const standsAt = (tally: Tally, today: IsoDate) => standsBy(tally.pace, tallyClock(tally, today))

/**
 * 应办结: all issued, without the standing and the cancelled ones. A phased item counts by its milestone and stays here once
 * that is approved, on either basis: of 1427 items, 492 closed and 291 past their milestone are 34.5 or 54.9 percent.
 */
function isCountable({ state, kind, ended }: Tally): boolean {
  if (state === 'draft' || state === 'cancelled' || kind === 'standing') return false
  return state !== 'standing' || ended !== null
}

/** 办结: closed, or past its milestone where that counts as closed. What has met its milestone is late on neither basis. */
function hasEnded({ state, ended }: Tally, options: FigureOptions): boolean {
  return ended !== null && (state === 'closed' || options.milestoneCounts)
}

/** 已到期, the day itself included; what is suspended falls due when it is taken up again. */
function isDue(tally: Tally, today: IsoDate, options: FigureOptions): boolean {
  const due = countedDay(tally, options)
  return due !== null && tally.state !== 'suspended' && due <= today && isCountable(tally)
}

/** 尚未到期: its day is still to come, and it has not ended. */
function isAhead(tally: Tally, today: IsoDate, options: FigureOptions): boolean {
  const due = countedDay(tally, options)
  return due !== null && due > today && isCountable(tally) && tally.ended === null
}

function isLateNow(tally: Tally, today: IsoDate, options: FigureOptions): boolean {
  const due = countedDay(tally, options)
  return due !== null && tallyClock(tally, today) > due
}

function wasLate(tally: Tally, today: IsoDate, options: FigureOptions): boolean {
  if (tally.askedLate) return true
  if (tally.ended === null) return isLateNow(tally, today, options)
  return options.byOriginal ? tally.ended.isLateAtFirst : tally.ended.isLate
}

/** By which of its two days an item is counted; by the one that now stands where nothing is said. */
type ByDay = Pick<FigureOptions, 'byOriginal'>

/** The day by which it is counted: the one that now stands, or the one first given. */
export const countedDay = (
  { dueOn, firstDueOn }: Pick<Tally, 'dueOn' | 'firstDueOn'>,
  { byOriginal }: ByDay,
): IsoDate | null => (byOriginal ? firstDueOn : dueOn)

/** The same of an item. */
export function countedDayOf(
  item: Pick<Item, 'window' | 'originalDueOn'>,
  { byOriginal }: ByDay,
): IsoDate | null {
  const due = countedDueOn(item)
  return due === null ? null : byOriginal ? (item.originalDueOn ?? due) : due
}

/** The day of the request by which the item, or its milestone where that counts, ended; null while open. */
export function endedOn(item: Item, { milestoneCounts }: FigureOptions): IsoDate | null {
  return item.state === 'closed' || milestoneCounts ? metOn(item) : null
}

/** The day of the request by which the item ended or met its milestone. */
function metOn({ state, closedOn, milestoneOn }: Item): IsoDate | null {
  if (state === 'closed') return closedOn
  return state === 'standing' ? milestoneOn : null
}

/** Days after the day that counts. */
export function daysLateNow(item: Item, today: IsoDate, options: ByDay): number {
  const due = countedDayOf(item, options)
  return due === null ? 0 : Math.max(0, daysBetween(due, clockDay(item, today)))
}

/**
 * Days between the due day and the day it ended, was asked for, or today; 0 when in time or without a day. Who asked for
 * more time after the day stays as late as on the day of asking, whatever was granted.
 */
export function daysLate(item: Item, today: IsoDate, options: ByDay): number {
  const due = countedDayOf(item, options)
  if (due === null) return 0
  return Math.max(lateWhenAsked(item), daysBetween(due, metOn(item) ?? clockDay(item, today)), 0)
}
