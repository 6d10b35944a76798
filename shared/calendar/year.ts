import { addDays, type IsoDate, lastDayOfMonth, makeDay, weekdayOf } from '../dates.ts'
import type { OwnCalendar } from './own.ts'
import { type Calendar, markOf, workingDaysBetween } from './working-days.ts'

/** What kind a day is: worked, the rest of a plain week, a holiday, or a weekend that is worked. */
export type DayKind = 'plain' | 'weekend' | 'off' | 'working'

export function kindOf(day: IsoDate, calendar: Calendar): DayKind {
  const mark = markOf(day, calendar)
  if (mark === 'off') return 'off'
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
  if (mark === 'working') return isWeekend ? 'working' : 'plain'
  return isWeekend ? 'weekend' : 'plain'
}

/** The month as weeks from Monday to Sunday, with nothing where another month's days would be. */
export function weeksOf(year: number, month: number): (IsoDate | null)[][] {
  const first = makeDay(year, month, 1)
  const last = lastDayOfMonth(year, month)
  const weeks: (IsoDate | null)[][] = []
  for (
    let monday = addDays(first, -((weekdayOf(first) + 6) % 7));
    monday <= last;
    monday = addDays(monday, 7)
  )
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(monday, at)
        return day < first || day > last ? null : day
      }),
    )
  return weeks
}

export function countYear(year: number, calendar: Calendar): { working: number; rest: number } {
  const last = makeDay(year, 12, 31)
  const before = makeDay(year - 1, 12, 31)
  const working = workingDaysBetween(before, last, calendar)
  const isLeap = lastDayOfMonth(year, 2).endsWith('29')
  return { working, rest: (isLeap ? 366 : 365) - working }
}

/** The office's own of one year. */
export function ownOf(year: number, { days, years }: OwnCalendar): OwnCalendar {
  return {
    days: days.filter(({ on }) => on.startsWith(`${year}-`)),
    years: years.filter((one) => one.year === year),
  }
}
