import {
  addDays,
  type CountedPeriod,
  type IsoDate,
  isDay,
  makeDay,
  monthOf,
  periodOf,
  yearOf,
} from '../dates.ts'
import type { PlanRules } from '../plans/model.ts'

/** What a plan says of its periods. */
export type PeriodRules = Pick<PlanRules, 'reportEvery' | 'reportDay'>

/** 填报期: one period of reports. */
export interface ReportPeriod {
  /** `2026-09`, `2026-Q3`, `2026-H2`, `2026`; of a week its Monday. */
  key: string
  every: CountedPeriod
  /** Its first day: from then on it is asked for. */
  opensOn: IsoDate
  /** 截止日, the last day in time, as the plan prints it: a rest day does not move it. After it the period is frozen. */
  by: IsoDate
  /** The cut-off day of the period before. */
  after: IsoDate
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

/** The first day of the period that a key names; null for what names none. */
function startOf(key: string): IsoDate | null {
  const [year = '', part] = key.split('-')
  if (isDay(key)) return key
  if (!isDay(`${year}-01-01`)) return null
  if (part === undefined) return makeDay(Number(year), 1, 1)
  const month = FIRST_MONTH[part] ?? (isDay(`${year}-${part}-01`) ? Number(part) : null)
  return month === null || key.length !== 5 + part.length ? null : makeDay(Number(year), month, 1)
}
const FIRST_MONTH: Readonly<Record<string, number>> = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 }

export function isPeriodKey(key: string): boolean {
  return startOf(key) !== null
}

/** How long the period is that a key names. */
export function everyOf(key: string): CountedPeriod {
  if (key.length === 4) return 'year'
  if (key.length === 10) return 'week'
  if (key[5] === 'Q') return 'quarter'
  return key[5] === 'H' ? 'half' : 'month'
}

/** The last day on which the report of the period of `day` is in time: the plan's day, in its last month. */
export function reportBy(day: IsoDate, every: CountedPeriod, reportDay: number): IsoDate {
  const { end } = periodOf(day, every)
  return every === 'month' || every === 'quarter' ? makeDay(yearOf(end), monthOf(end), reportDay) : end
}

/** Where the plan asks for nothing it names no day: an item's own periods end with their last day. */
function cutOff(day: IsoDate, every: CountedPeriod, rules: PeriodRules): IsoDate {
  return rules.reportEvery === 'none' ? periodOf(day, every).end : reportBy(day, every, rules.reportDay)
}

/** The period that `day` lies in by the calendar. */
export function periodAt(day: IsoDate, every: CountedPeriod, rules: PeriodRules): ReportPeriod {
  const { start } = periodOf(day, every)
  return {
    key: periodKey(day, every),
    every,
    opensOn: start,
    by: cutOff(day, every, rules),
    after: cutOff(addDays(start, -1), every, rules),
  }
}

/** The period of that name; null where a key names none. */
export function periodNamed(key: string, rules: PeriodRules): ReportPeriod | null {
  const start = startOf(key)
  const period = start === null ? null : periodAt(start, everyOf(key), rules)
  return period?.key === key ? period : null
}

/** The period before that one. */
export function periodBefore({ opensOn, every }: ReportPeriod, rules: PeriodRules): ReportPeriod {
  return periodAt(addDays(opensOn, -1), every, rules)
}

/** The first period whose cut-off has not passed: a report on `day` can be in time for it. */
export function openPeriod(day: IsoDate, every: CountedPeriod, rules: PeriodRules): ReportPeriod {
  const here = periodAt(day, every, rules)
  return day <= here.by ? here : periodAt(addDays(periodOf(day, every).end, 1), every, rules)
}

/** The last period whose cut-off has passed. */
export function closedPeriod(day: IsoDate, every: CountedPeriod, rules: PeriodRules): ReportPeriod {
  return periodBefore(openPeriod(day, every, rules), rules)
}
