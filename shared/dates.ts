/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. String order is date order. */
export type IsoDate = string
/** A moment, ISO 8601 in UTC with milliseconds: `2026-09-18T01:42:00.000Z`. */
export type IsoInstant = string

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

const toMs = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`)
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)

/** The day it is in Shanghai at that moment. China keeps one time zone and has had no summer time since 1991. */
export function dayOf(instant: IsoInstant): IsoDate {
  return fromMs(Date.parse(instant) + SHANGHAI_MS)
}

/** Hours and minutes in Shanghai, `09:42`. */
export function timeOf(instant: IsoInstant): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(11, 16)
}

/** The last moment of a Shanghai day. */
export function endOfDay(day: IsoDate): IsoInstant {
  return new Date(toMs(day) + DAY_MS - 1 - SHANGHAI_MS).toISOString()
}

/** Whether the text names a day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = toMs(text)
  return !Number.isNaN(ms) && fromMs(ms) === text
}

export function addDays(day: IsoDate, count: number): IsoDate {
  return fromMs(toMs(day) + count * DAY_MS)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS)
}

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDate): number {
  return Math.round(toMs(day) / DAY_MS)
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7))
}

/** 0 is Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(toMs(day)).getUTCDay()
}

export function makeDay(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function lastDayOfMonth(year: number, month: number): IsoDate {
  return fromMs(Date.UTC(year, month, 0))
}

export type CountedPeriod = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** The first and last day of the period that `day` lies in; weeks begin on Monday. */
export function periodOf(day: IsoDate, period: CountedPeriod): { start: IsoDate; end: IsoDate } {
  const year = yearOf(day)
  const month = monthOf(day)
  switch (period) {
    case 'week': {
      const start = addDays(day, -((weekdayOf(day) + 6) % 7))
      return { start, end: addDays(start, 6) }
    }
    case 'month':
      return { start: makeDay(year, month, 1), end: lastDayOfMonth(year, month) }
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1
      return { start: makeDay(year, first, 1), end: lastDayOfMonth(year, first + 2) }
    }
    case 'half': {
      const first = month <= 6 ? 1 : 7
      return { start: makeDay(year, first, 1), end: lastDayOfMonth(year, first + 5) }
    }
    case 'year':
      return { start: makeDay(year, 1, 1), end: makeDay(year, 12, 31) }
  }
}
