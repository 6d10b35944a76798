import { lastDayOfMonth, makeDay } from '../dates.ts'
import { dayBeforeFeast } from './feasts.ts'
import type { WindowRule } from './model.ts'
import { hanYear, valueOf } from './numbers.ts'
import { CN_DIGITS, CN_MONTH, CN_YEAR, MONTH, DATE_WORDS as W, YEAR } from './words.ts'

/** One date expression of the text. */
export interface DatePoint {
  from: number
  to: number
  rule: WindowRule
  year: number | null
  /** 0 this plan's year, 1 the next. */
  yearShift: number
  month: number | null
  day: number | null
  /** "by", "end of": the words of a deadline. */
  closes: boolean
  /** A year and nothing more. */
  bare: boolean
  /** Printed without a year. */
  yearless: boolean
  /** The day before it, by its printed name. */
  feast?: string
  /** The first part when it is the end of a span of days. */
  span: boolean
}

const PREFIX = `(?:(?<y>\\d{4}|${CN_YEAR})${YEAR}|(?<r>[${W.relativeYear}])${YEAR})?`
const MONTH_POINT = `(?<m>\\d{1,2}|${CN_MONTH})${MONTH}${W.monthSuffix}(?:(?<d>\\d{1,2})(?:${W.day}|(?=${W.to}))|(?<x>${W.thirds}))?(?:\\d{1,2}[:${W.hour}]\\d{0,2})?(?<by>${W.by})?`
const QUARTER_POINT = `${W.quarter}(?<qby>${W.by})?`
const FEAST_POINT = W.feast
const HALF_POINT = `${W.half}(?<hby>${W.by})?`
const YEAR_POINT = `(?<e>${W.bareYearEnd})(?<eby>${W.by})?`
const POINT = new RegExp(
  `${PREFIX}(?:${FEAST_POINT}|${MONTH_POINT}|${QUARTER_POINT}|${HALF_POINT}|${YEAR_POINT})|${W.fiveYears}(?<pby>${W.by})?|(?:(?<by2>\\d{4}|${CN_YEAR})|(?<br>[${W.relativeYear}]))${YEAR}(?<be>${W.yearEnd})?(?<bby>${W.by})?|(?<fy>20\\d{2})[-./](?<fm>\\d{1,2})(?:[-./](?<fd>\\d{1,2}))?(?!\\d)(?<fby>${W.by})?`,
  'g',
)

/** All date expressions, left to right. Spans such as March to May count as their end. */
export function findDates(flat: string): DatePoint[] {
  const points: DatePoint[] = []
  for (const found of flat.matchAll(POINT)) {
    const point = readPoint(flat, found)
    if (point === null) continue
    const last = points.at(-1)
    if (last !== undefined && isSpan(flat, last, point)) points[points.length - 1] = spanTo(last, point)
    else points.push(point)
  }
  const opened = points.map((point) => (point.bare ? point : openedBefore(flat, point)))
  return opened.flatMap((point, at) => {
    const [before, next] = [opened[at - 1], opened[at + 1]]
    if (next !== undefined && leadsIn(flat, point, next)) return []
    return [before !== undefined && leadsIn(flat, before, point) ? inYear(point, before) : point]
  })
}

const yearOf = (printed: string): number | null =>
  /^\d/.test(printed) ? Number(printed) : hanYear(printed + YEAR)

const LISTED = new RegExp(`^[,\\u3001\\s]?(?:[\\d${CN_DIGITS}][\\u3001-])?$`)

/** Whether the bare year only says of which year the next point is: 2026, second and third quarter. */
const leadsIn = (flat: string, year: DatePoint, next: DatePoint): boolean =>
  year.bare && !next.bare && (next.from <= year.from || LISTED.test(flat.slice(year.to, next.from)))

const inYear = (point: DatePoint, year: DatePoint): DatePoint =>
  point.year === null && point.yearShift === 0
    ? { ...point, from: year.from, year: year.year, yearShift: year.yearShift, yearless: year.yearless }
    : point

function readPoint(flat: string, found: RegExpExecArray): DatePoint | null {
  const g = found.groups ?? {}
  const from = found.index
  const base = { from, to: from + found[0].length, day: null, bare: false, span: false }
  const year = yearOf(g.y ?? g.by2 ?? g.fy ?? '')
  const relative = g.r ?? g.br
  const when = { year, yearShift: relative === W.next ? 1 : 0, yearless: year === null }
  const before = flat.slice(Math.max(0, from - 1), from)
  if (year === null && relative === undefined && W.not.test(before) && g.m === undefined) return null
  if (g.feast !== undefined)
    return { ...base, ...when, month: null, rule: 'beforeFeast', closes: true, feast: g.feast }
  if (g.m !== undefined) {
    const month = valueOf(g.m)
    if (month < 1 || month > 12 || (year === null && /[\d.]$/.test(before))) return null
    return { ...base, ...when, month, ...dayOfMonth(g), closes: closes(g.by, g.x) }
  }
  if (g.q !== undefined) {
    const month = valueOf(g.q) * 3
    return { ...base, ...when, month, rule: 'endOfQuarter', closes: true }
  }
  if (g.h !== undefined) {
    return { ...base, ...when, month: g.h === W.first ? 6 : 12, rule: 'endOfHalf', closes: true }
  }
  if (g.pl !== undefined) {
    return {
      ...base,
      ...when,
      year: lastOfPlan(g.pl),
      yearless: false,
      month: 12,
      rule: 'endOfYear',
      closes: true,
    }
  }
  if (g.fm !== undefined) {
    const month = Number(g.fm)
    if (month < 1 || month > 12) return null
    const day = g.fd === undefined ? null : Number(g.fd)
    return {
      ...base,
      ...when,
      month,
      day,
      rule: day === null ? 'endOfMonth' : 'printedDay',
      closes: g.fby !== undefined,
    }
  }
  const end = g.e ?? g.be
  const by = g.eby ?? g.bby
  const bare = end === undefined && by === undefined
  return { ...base, ...when, month: 12, rule: 'endOfYear', closes: !bare, bare }
}

/** Five-year plans are counted; the fourteenth ended in 2025. */
const lastOfPlan = (ordinal: string): number => 1955 + 5 * valueOf(ordinal.slice(0, 2))

const closes = (by: string | undefined, third: string | undefined): boolean =>
  by !== undefined || (third !== undefined && !W.early.test(third))

function dayOfMonth(g: Record<string, string | undefined>): Pick<DatePoint, 'day' | 'rule'> {
  if (g.d !== undefined) return { day: Number(g.d), rule: 'printedDay' }
  if (g.x === undefined)
    return { day: null, rule: g.by === undefined || W.inside.test(g.by) ? 'endOfMonth' : 'monthBefore' }
  if (W.early.test(g.x)) return { day: 10, rule: 'thirdOfMonth' }
  if (W.middle.test(g.x)) return { day: 20, rule: 'thirdOfMonth' }
  return { day: null, rule: 'endOfMonth' }
}

const CONNECTOR = new RegExp(`^\\s?${W.to}\\s?$`)

function isSpan(flat: string, first: DatePoint, second: DatePoint): boolean {
  return CONNECTOR.test(flat.slice(first.to, second.from)) && !second.bare && first.month !== null
}

function spanTo(first: DatePoint, second: DatePoint): DatePoint {
  const carried =
    second.year === null && second.yearShift === 0 ? { year: first.year, yearless: first.yearless } : {}
  return {
    ...second,
    ...carried,
    from: first.from,
    rule: second.day === null ? second.rule : 'endOfSpan',
    closes: true,
    span: true,
  }
}

const OPENING = new RegExp(`(?<!\\d)(?:(\\d{4})${YEAR})?(\\d{1,2})${W.to}$`)
const DAYS_AFTER = new RegExp(`^${W.to}(\\d{1,2})${W.day}(?:${W.by})?`)

/** Half-printed spans: months joined before one "month", days after one. */
function openedBefore(flat: string, point: DatePoint): DatePoint {
  const before = OPENING.exec(flat.slice(Math.max(0, point.from - 10), point.from))
  if (before !== null && point.rule === 'endOfMonth' && point.year === null && Number(before[2]) <= 12) {
    const year = before[1] === undefined ? null : Number(before[1])
    return {
      ...point,
      from: point.from - before[0].length,
      year,
      yearless: year === null,
      rule: 'endOfSpan',
      closes: true,
      span: true,
    }
  }
  const after = point.day === null ? null : DAYS_AFTER.exec(flat.slice(point.to, point.to + 8))
  if (after === null) return point
  return {
    ...point,
    to: point.to + after[0].length,
    day: Number(after[1]),
    rule: 'endOfSpan',
    closes: true,
    span: true,
  }
}

/** The last day that the expression allows; null when its year is not known. */
export function dayOfPoint(point: DatePoint, planYear: number | null): string | null {
  const year = point.year ?? (planYear === null ? null : planYear + point.yearShift)
  if (year !== null && point.feast !== undefined) return dayBeforeFeast(point.feast, year)
  if (year === null || point.month === null) return null
  if (point.rule === 'monthBefore') {
    return point.month === 1 ? makeDay(year - 1, 12, 31) : lastDayOfMonth(year, point.month - 1)
  }
  const last = lastDayOfMonth(year, point.month)
  if (point.day === null || point.day < 1) return last
  const day = makeDay(year, point.month, point.day)
  return day > last ? last : day
}
