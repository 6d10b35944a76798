import { addDays, dayNumber, type IsoDate, weekdayOf, yearOf } from '../dates.ts'
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
  if (to <= from) return 0
  return workedUntil(to, calendar) - workedUntil(from, calendar)
}

/** Working days from the epoch up to and including `day`: figures ask for thousands, so whole weeks are not walked. */
function workedUntil(day: IsoDate, calendar: Calendar): number {
  const number = dayNumber(day)
  // Day 0 of the epoch is a Thursday; counted from the Monday before it.
  const sinceMonday = number + 4
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(5, sinceMonday - weeks * 7) + shiftUntil(number, calendar)
}

interface Shifts {
  days: number[]
  /** What the marks up to and including each of those days add to the plain week. */
  sums: number[]
}
const shiftsOf = new WeakMap<Calendar, Shifts>()

function shiftUntil(number: number, calendar: Calendar): number {
  const { days, sums } = shifts(calendar)
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return sums[low - 1] ?? 0
}

function shifts(calendar: Calendar): Shifts {
  const known = shiftsOf.get(calendar)
  if (known !== undefined) return known
  const made: Shifts = { days: [], sums: [] }
  let sum = 0
  for (const day of [...calendar.marks.keys()].sort()) {
    const weekday = weekdayOf(day)
    const isWeekend = weekday === 0 || weekday === 6
    sum += Number(isWorkingDay(day, calendar)) - Number(!isWeekend)
    made.days.push(dayNumber(day))
    made.sums.push(sum)
  }
  shiftsOf.set(calendar, made)
  return made
}
