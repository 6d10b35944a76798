import { daysBetween, type IsoDate } from '../dates.ts'
import type { Indicator, Item } from './model.ts'
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
  if (window.kind === 'recurring' && window.period !== 'half' && window.period !== 'year') return null
  const due = dueOn(item, today)
  const start = runsFrom(item, today)
  if (start === null || due === null) return null
  const whole = daysBetween(start, due)
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(start, today) / whole))
}

/** Share of the target reached, 0 to 1; null for targets that must stay below something. */
export function reachedShare(indicator: Pick<Indicator, 'op' | 'target' | 'current'>): number | null {
  const { op, target, current } = indicator
  if (op === '<=' || op === '<' || target <= 0) return null
  return Math.min(1, Math.max(0, (current ?? 0) / target))
}

/** Points (percent of target) by which the indicator that is furthest behind lags 序时; 0 or less is on course. */
export function lagPoints(item: Timed & Pick<Item, 'indicators'>, today: IsoDate): number {
  const elapsed = elapsedShare(item, today)
  if (elapsed === null) return 0
  const since = item.window.kind === 'recurring' ? runsFrom(item, today) : null
  const lags = item.indicators.map((one) => {
    // What was measured in an earlier period is not reached in this one.
    const isOld = since !== null && (one.measuredOn ?? '') < since
    const reached = reachedShare(isOld ? { ...one, current: null } : one)
    return reached === null ? 0 : (elapsed - reached) * 100
  })
  return lags.length === 0 ? 0 : Math.max(...lags)
}
