import type { IsoDate } from '../dates.ts'
import { clockDay } from '../items/clock-day.ts'
import { type Item, isOver, isUnderReview } from '../items/model.ts'
import { lateWhenAsked } from '../items/open-asks.ts'
import { isClosedElsewhere } from '../items/rules.ts'
import { countedDueOn } from '../items/window.ts'
import type { FigureOptions } from './model.ts'

/** The sets that figures count (design §6); each is one predicate, used by the figure and by the rows behind it. */
export const subsets = [
  'issued',
  'countable',
  'closed',
  'due',
  'dueClosed',
  'dueOnTime',
  'overdue',
  'everOverdue',
  'standing',
  'open',
  'requested',
  'firstPass',
  'waitingReview',
] as const
export type Subset = (typeof subsets)[number]

/** Whether the item belongs to the set as of `today`. */
export function inSubset(item: Item, subset: Subset, today: IsoDate, options: FigureOptions): boolean {
  switch (subset) {
    case 'issued':
      return item.state !== 'draft'
    case 'countable':
      return isCountable(item, options)
    case 'closed':
      return isCountable(item, options) && endedOn(item, options) !== null
    case 'due':
      return isDue(item, today, options)
    case 'dueClosed':
      return isDue(item, today, options) && endedOn(item, options) !== null
    case 'dueOnTime':
      return (
        isDue(item, today, options) && daysLate(item, today, options) === 0 && endedOn(item, options) !== null
      )
    case 'overdue':
      return isDue(item, today, options) && endedOn(item, options) === null && daysLateNow(item, today) > 0
    case 'everOverdue':
      return isDue(item, today, options) && daysLate(item, today, options) > 0
    case 'standing':
      return item.state === 'standing'
    case 'open':
      return item.state !== 'draft' && !isOver(item)
    case 'requested':
      return approvedOnce(item)
    case 'firstPass':
      return approvedOnce(item) && item.returnCount === 0
    case 'waitingReview':
      return isUnderReview(item)
  }
}

/**
 * 应办结: all issued, without the standing and the cancelled ones. A phased item counts by its milestone: while it is being worked on
 * it counts as open, and once approved it stays only where milestones count as closed.
 */
function isCountable(item: Item, options: FigureOptions): boolean {
  if (item.state === 'draft' || item.state === 'cancelled') return false
  if (item.window.kind === 'standing') return false
  if (item.state === 'standing') return options.milestoneCounts && item.milestoneOn !== null
  return true
}

/** The day of the request by which the item, or its milestone where that counts, ended; null while open. */
export function endedOn(item: Item, options: FigureOptions): IsoDate | null {
  if (item.state === 'closed') return item.closedOn
  if (item.state === 'standing' && options.milestoneCounts) return item.milestoneOn
  return null
}

/** 已到期, the day itself included; what is suspended falls due when it is taken up again. */
function isDue(item: Item, today: IsoDate, options: FigureOptions): boolean {
  const due = countedDueOn(item)
  return due !== null && item.state !== 'suspended' && due <= today && isCountable(item, options)
}

/** The day an item stopped running: it ended, or its clock stands still; else it runs to today. */
function stoppedOn(item: Item, today: IsoDate, options: FigureOptions): IsoDate {
  return endedOn(item, options) ?? clockDay(item, today)
}

/** Days after the day that now stands. */
export function daysLateNow(item: Item, today: IsoDate): number {
  const due = countedDueOn(item)
  return due === null ? 0 : daysAfter(due, clockDay(item, today))
}

/**
 * Days between the due day and the day it ended, was asked for, or today; 0 when in time or without a day. Who asked for
 * more time after the day stays as late as on the day of asking, whatever was granted.
 */
export function daysLate(item: Item, today: IsoDate, options: FigureOptions): number {
  const due = countedDueOn(item)
  if (due === null) return 0
  return Math.max(lateWhenAsked(item), daysAfter(due, stoppedOn(item, today, options)))
}

const daysAfter = (due: IsoDate, day: IsoDate): number =>
  Math.max(0, (Date.parse(day) - Date.parse(due)) / 86_400_000)

/** Reviewed and approved here at least once, milestone or whole; what another ledger had ended was reviewed elsewhere. */
function approvedOnce(item: Item): boolean {
  const { state, milestoneOn, brought } = item
  if (state === 'closed' && !isClosedElsewhere(item)) return true
  return milestoneOn !== null && milestoneOn !== brought?.milestoneOn
}
