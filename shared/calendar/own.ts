import { type IsoDate, type IsoInstant, isDay, yearOf } from '../dates.ts'
import type { DayMark } from './holidays.ts'
import { type Calendar, isKnownYear, isWorkingDay } from './working-days.ts'

interface Said {
  /** Name and post of the person at that time. */
  by: string
  at: IsoInstant
}
/** A day as the office has set it: 地方调休, or a notice that came out after this edition. */
export interface OwnDay extends Said {
  on: IsoDate
  mark: DayMark
  note: string
}
/** A year whose published calendar the office has entered in full. */
export interface OwnYear extends Said {
  year: number
}
/** What the office adds to the calendar as published. */
export interface OwnCalendar {
  days: readonly OwnDay[]
  years: readonly OwnYear[]
}

export const nothingOwn: OwnCalendar = { days: [], years: [] }

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
export const isCalendarYear = (year: number): boolean =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR

/** The published calendar with the office's own days over it. */
export function withOwn(published: Calendar, own: OwnCalendar): Calendar {
  if (own.days.length + own.years.length === 0) return published
  return {
    marks: new Map([...published.marks, ...own.days.map(({ on, mark }) => [on, mark] as const)]),
    years: new Set([...published.years, ...own.years.map(({ year }) => year)]),
  }
}

export interface WantedDays {
  days: readonly Pick<OwnDay, 'on' | 'mark'>[]
  years: readonly number[]
  note: string
}

/** What has to be stored so that these days and years are as wanted; of two words on one day the last. */
export function decideSet(
  { days, years, note }: WantedDays,
  own: OwnCalendar,
  published: Calendar,
  { by, at }: Said,
): OwnCalendar | { refusal: 'outsideCalendar' | 'nothingChanged' } {
  const isInside =
    days.every(({ on }) => isDay(on) && isCalendarYear(yearOf(on))) && years.every(isCalendarYear)
  if (!isInside) return { refusal: 'outsideCalendar' }
  const now = withOwn(published, own)
  const wanted = new Map(days.map(({ on, mark }) => [on, mark]))
  const decided = {
    days: [...wanted]
      .filter(([on, mark]) => !isSo(on, mark, note, own, now))
      .map(([on, mark]) => ({ on, mark, note, by, at })),
    years: [...new Set(years)].filter((year) => !now.years.has(year)).map((year) => ({ year, by, at })),
  }
  return decided.days.length + decided.years.length === 0 ? { refusal: 'nothingChanged' } : decided
}

/** Whether the day is worked, or not, as wanted; a day of the office's own also says why. */
function isSo(on: IsoDate, mark: DayMark, note: string, own: OwnCalendar, now: Calendar): boolean {
  const kept = own.days.find((day) => day.on === on)
  if (kept !== undefined && kept.note !== note) return false
  return isWorkingDay(on, now) === (mark === 'working')
}

/** What is taken back, after which the day is as published again, and the year as known as before. */
export function decideTakeBack(
  { days, years }: { days: readonly IsoDate[]; years: readonly number[] },
  own: OwnCalendar,
): OwnCalendar | { refusal: 'notFound' } {
  const gone = {
    days: own.days.filter(({ on }) => days.includes(on)),
    years: own.years.filter(({ year }) => years.includes(year)),
  }
  return gone.days.length + gone.years.length === 0 ? { refusal: 'notFound' } : gone
}

/** Years through which days were counted after `from` up to `to` with nothing but weekends to go by. */
export function unknownYearsBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number[] {
  if (to <= from) return []
  const years: number[] = []
  const first = from.endsWith('-12-31') ? yearOf(from) + 1 : yearOf(from)
  for (let year = first; year <= yearOf(to); year += 1)
    if (!isKnownYear(`${year}-01-01`, calendar)) years.push(year)
  return years
}
