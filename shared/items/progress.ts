import { addDays, daysBetween, type IsoDate, lastDayOfMonth, monthOf, yearOf } from '../dates.ts'
import { dueInstance } from './instances.ts'
import type { Indicator } from './model.ts'
import { dueOn, runsFrom, type Timed } from './window.ts'

/** Whether what was measured satisfies the indicator; nothing measured satisfies nothing. About (~) allows a tenth. */
export function isMet(indicator: Pick<Indicator, 'op' | 'target' | 'current'>): boolean {
  const { op, target, current } = indicator
  if (current === null) return false
  switch (op) {
    case '>=':
      return current >= target
    case '>':
      return current > target
    case '<=':
      return current <= target
    case '<':
      return current < target
    case '=':
      return current === target
    case '~':
      return Math.abs(current - target) <= Math.abs(target) / 10
  }
}

/**
 * Elapsed share of the time from issue to due day, 0 to 1; null without both ends. The 序时 of the item: a recurring
 * one runs anew each half or whole year; shorter periods are their own measure and have none.
 */
export function elapsedShare(item: Timed, today: IsoDate): number | null {
  const { window } = item
  if (window.kind === 'recurring')
    return window.period === 'half' || window.period === 'year' ? monthsElapsed(item, today) : null
  const due = dueOn(item, today)
  const start = runsFrom(item, today)
  if (start === null || due === null) return null
  const whole = daysBetween(start, due)
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(start, today) / whole))
}

/** A quantity of a year is measured by months: eleven of twelve are 91.7 %, whatever days they have. Grace is no time to work in. */
function monthsElapsed(item: Timed, today: IsoDate): number | null {
  const instance = dueInstance(item, today)
  const start = runsFrom(item, today)
  if (instance === null || start === null) return null
  const from = monthsAt(start === instance.start ? addDays(start, -1) : start)
  const whole = monthsAt(instance.end) - from
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, (monthsAt(today) - from) / whole))
}

/** Months until that day ended. */
function monthsAt(day: IsoDate): number {
  const [year, month] = [yearOf(day), monthOf(day)]
  const length = Number(lastDayOfMonth(year, month).slice(8))
  return year * 12 + month - 1 + Number(day.slice(8)) / length
}

/** Share of the target reached, 0 to 1; null for targets that must stay below something. */
export function reachedShare(indicator: Pick<Indicator, 'op' | 'target' | 'current'>): number | null {
  const { op, target, current } = indicator
  if (op === '<=' || op === '<' || target <= 0) return null
  return Math.min(1, Math.max(0, (current ?? 0) / target))
}

/** What 序时 looks at. */
export type Measured = Timed & {
  indicators: readonly Pick<Indicator, 'op' | 'target' | 'current' | 'measuredOn'>[]
}

/** And what its own past pace is read from. */
export type Paced = Timed & {
  indicators: readonly Pick<Indicator, 'op' | 'target' | 'unit' | 'current' | 'measuredOn' | 'earlier'>[]
}

/** The value that counts on that day: what was measured in an earlier period is not reached in this one. */
export function countedValue(
  item: Timed,
  { current, measuredOn }: Pick<Indicator, 'current' | 'measuredOn'>,
  today: IsoDate,
): number | null {
  const since = item.window.kind === 'recurring' ? runsFrom(item, today) : null
  return since !== null && (measuredOn ?? '') < since ? null : current
}

/** Points (percent of target) by which the indicator that is furthest behind lags 序时; 0 or less is on course. */
export function lagPoints(item: Measured, today: IsoDate): number {
  const elapsed = elapsedShare(item, today)
  if (elapsed === null) return 0
  const lags = item.indicators.map((one) => {
    const reached = reachedShare({ ...one, current: countedValue(item, one, today) })
    return reached === null ? 0 : (elapsed - reached) * 100
  })
  return lags.length === 0 ? 0 : Math.max(...lags)
}
