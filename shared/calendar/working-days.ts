import { addDays, type IsoDate, weekdayOf, yearOf } from '../dates.ts'
import type { DayMark } from './holidays.ts'

/** The working calendar: days that differ from the plain week, and the years it knows. */
export interface Calendar {
  marks: ReadonlyMap<IsoDate, DayMark>
  years: ReadonlySet<number>
}

/** Whether the State Council's calendar of that day's year is known; without it only weekends count as rest. */
export function isKnownYear(day: IsoDate, calendar: Calendar): boolean {
  return calendar.years.has(yearOf(day))
}

export function markOf(day: IsoDate, calendar: Calendar): DayMark | null {
  return calendar.marks.get(day) ?? null
}

export function isWorkingDay(day: IsoDate, calendar: Calendar): boolean {
  const mark = calendar.marks.get(day)
  if (mark !== undefined) return mark === 'working'
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** The `count`th working day after `day`; counting starts the day after. */
export function addWorkingDays(day: IsoDate, count: number, calendar: Calendar): IsoDate {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1
  return count
}
