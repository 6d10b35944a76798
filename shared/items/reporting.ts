import {
  addDays,
  type CountedPeriod,
  dayOf,
  type IsoDate,
  makeDay,
  monthOf,
  periodOf,
  yearOf,
} from '../dates.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Item } from './model.ts'

/**
 * How often this item reports; null where nothing is asked for. Standing items report each quarter (design §4);
 * where the plan asks for nothing, a recurring item still reports its own periods.
 */
export function reportEvery(
  item: Pick<Item, 'state' | 'window'>,
  rules: Pick<PlanRules, 'reportEvery'>,
): CountedPeriod | null {
  if (rules.reportEvery === 'none') return item.window.kind === 'recurring' ? item.window.period : null
  return item.state === 'standing' ? 'quarter' : rules.reportEvery
}

/** The period that a day lies in: `2026-09`, `2026-Q3`, `2026-H2`, `2026`; a week by its Monday. */
export function periodKey(day: IsoDate, every: CountedPeriod): string {
  const { start } = periodOf(day, every)
  switch (every) {
    case 'week':
      return start
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${yearOf(start)}-Q${Math.ceil(monthOf(start) / 3)}`
    case 'half':
      return `${yearOf(start)}-H${monthOf(start) < 7 ? 1 : 2}`
    case 'year':
      return String(yearOf(start))
  }
}

/** The last day on which the report of the period of `day` is in time: the plan's day, in its last month. */
export function reportBy(day: IsoDate, every: CountedPeriod, reportDay: number): IsoDate {
  const { end } = periodOf(day, every)
  return every === 'month' || every === 'quarter' ? makeDay(yearOf(end), monthOf(end), reportDay) : end
}

/** Whether the report of the last cut-off is missing; the first is asked for after a full period. */
export function missesReport(
  item: Pick<Item, 'state' | 'window' | 'received' | 'lastReport'>,
  today: IsoDate,
  rules: Pick<PlanRules, 'reportEvery' | 'reportDay'>,
): boolean {
  if (item.state !== 'active' && item.state !== 'standing') return false
  const every = reportEvery(item, rules)
  const first = item.received[0]
  if (every === null || first === undefined) return false
  const cut = lastCutOff(today, every, rules.reportDay)
  const before = lastCutOff(cut, every, rules.reportDay)
  if (dayOf(first.at) > before) return false
  return item.lastReport === null || dayOf(item.lastReport.at) <= before
}

/** The last cut-off day before `today`: a report may still be given on the day itself. */
function lastCutOff(today: IsoDate, every: CountedPeriod, reportDay: number): IsoDate {
  const here = reportBy(today, every, reportDay)
  return here < today ? here : reportBy(addDays(periodOf(today, every).start, -1), every, reportDay)
}
