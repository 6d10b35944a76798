import { addDays, type CountedPeriod, dayOf, daysBetween, type IsoDate, periodOf } from '../dates.ts'
import type { Item, Report } from './model.ts'
import { periodKey } from './periods.ts'

/** 期次: one period of a recurring item, which is to be done anew in it. */
export interface Instance {
  /** `2026-09`, `2026-Q3`, `2026-H2`, `2026`; of a week its Monday. */
  period: string
  start: IsoDate
  end: IsoDate
  /** Its end and the days of grace; a rest day does not move it. */
  dueOn: IsoDate
  doneOn: IsoDate | null
}
/** done in time, done late, missing since its day, or open until then. */
export type InstanceOutcome = 'done' | 'late' | 'missing' | 'open'

type Recurring = Pick<Item, 'window' | 'issuedAt' | 'brought' | 'instances' | 'suspensions'>

/** The instances from the issue to the one that runs on `today`, oldest first; none of an item that does not recur. */
export function instancesUpTo(item: Recurring, today: IsoDate): Instance[] {
  const begins = beginsOn(item)
  let one = instanceAt(item, today)
  const found: Instance[] = []
  while (one !== null && begins !== null && one.end >= begins) {
    if (one.doneOn !== null || isOwed(item, one)) found.unshift(one)
    one = instanceAt(item, addDays(one.start, -1))
  }
  return found
}

export function outcomeOf({ doneOn, dueOn }: Instance, today: IsoDate): InstanceOutcome {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'late'
  return today > dueOn ? 'missing' : 'open'
}

/**
 * The instance that is to be done next as of `today`: the last one while its grace runs, else that of the running
 * period, or once that is done the one after it.
 */
export function dueInstance(item: Recurring, today: IsoDate): Instance | null {
  const here = instanceAt(item, today)
  if (here === null) return null
  const before = instanceAt(item, addDays(here.start, -1))
  if (before !== null && today <= before.dueOn && isOpen(item, before)) return before
  let next: Instance | null = here
  while (next !== null && !isOpen(item, next)) next = instanceAt(item, addDays(next.end, 1))
  return next
}

/** Whether the last instance was let pass: its grace is over and nothing was done. */
export function missesInstance(item: Recurring, today: IsoDate): boolean {
  const here = instanceAt(item, today)
  const last = here === null ? null : instanceAt(item, addDays(here.start, -1))
  return last !== null && today > last.dueOn && isOpen(item, last)
}

/** What a report may be said to have done: the instance that runs, and those that are still missing. */
export function openInstances(item: Recurring, today: IsoDate): Instance[] {
  const here = instanceAt(item, today)
  const before = instancesUpTo(item, today).filter((one) => one.period !== here?.period)
  return [...before, ...(here === null ? [] : [here])].filter((one) => one.doneOn === null)
}

const LENGTHS: readonly CountedPeriod[] = ['week', 'month', 'quarter', 'half', 'year']
function lengthOf(period: string): CountedPeriod {
  if (period.length === 4) return 'year'
  if (period.length === 10) return 'week'
  if (period[5] === 'Q') return 'quarter'
  return period[5] === 'H' ? 'half' : 'month'
}

/**
 * The instance that a report given on `day` has done where it does not say so itself. 本期无变化 does none. Where more
 * than one report falls into a period, the last one does it; in the days of grace a report does the last instance first.
 */
export function usualInstance(
  item: Recurring,
  { period, unchanged }: Pick<Report, 'period' | 'unchanged'>,
  day: IsoDate,
): string | null {
  const here = instanceAt(item, day)
  if (here === null || unchanged) return null
  const before = instanceAt(item, addDays(here.start, -1))
  const every = lengthOf(period)
  const isLonger = item.window.kind === 'recurring' && isAfter(every, item.window.period)
  const endsIn = (one: Instance) => periodKey(one.end, every)
  const isForLast = before !== null && (day <= before.dueOn || (!isLonger && endsIn(before) === period))
  if (isForLast && isOpen(item, before)) return before.period
  return here.doneOn === null && (isLonger || endsIn(here) <= period) ? here.period : null
}

const isAfter = (one: CountedPeriod, other: CountedPeriod): boolean =>
  LENGTHS.indexOf(one) > LENGTHS.indexOf(other)

function instanceAt({ window, instances }: Recurring, day: IsoDate): Instance | null {
  if (window.kind !== 'recurring') return null
  const { start, end } = periodOf(day, window.period)
  const period = periodKey(day, window.period)
  const doneOn = instances.find((one) => one.period === period)?.on ?? null
  return { period, start, end, dueOn: addDays(end, window.graceDays ?? 0), doneOn }
}

const isOpen = (item: Recurring, one: Instance): boolean => one.doneOn === null && isOwed(item, one)

/** The issue; of what came from another ledger the day it came, for nobody knows what was done before. */
function beginsOn({ issuedAt, brought }: Recurring): IsoDate | null {
  const at = brought?.at ?? issuedAt
  return at === null ? null : dayOf(at)
}

/**
 * Whether the instance is asked for: at least half of its period was still to come at the issue, and the item was not
 * suspended on its day.
 */
function isOwed(item: Recurring, { start, end, dueOn }: Instance): boolean {
  const begins = beginsOn(item)
  if (begins === null) return true
  const whole = daysBetween(start, end) + 1
  const left = daysBetween(begins > start ? begins : start, end) + 1
  if (left * 2 < whole) return false
  return !item.suspensions.some(({ from, to }) => to !== null && dayOf(from) <= dueOn && dueOn <= dayOf(to))
}
