import type { PrintedWindow, Span, WindowRule } from './model.ts'
import { valueOf } from './numbers.ts'
import { sliceText, spanOf, type Text, trimText } from './text.ts'
import { type DatePoint, dayOfPoint, findDates } from './window-grammar.ts'
import {
  BEFORE_MONTH,
  EVENT_LEAD_IN,
  MONEY_CONTEXT,
  MONTH,
  MONTH_HEADS_CLAUSE,
  NOT_DUE_AFTER,
  NOT_DUE_CONTEXT,
  NOT_DUE_TOPIC,
  NOT_RECURRING_AFTER,
  NOT_WITHIN_AFTER,
  NOT_YEAR_END,
  PER_CASE,
  RECURRING,
  RECURRING_PERIODS,
  STANDING,
  STANDING_AFTER_DATE,
  THEREAFTER,
  DATE_WORDS as W,
  WEEK_UNITS,
  WINDOW_FILLER,
  WITHIN,
  WITHIN_EVENT,
  WITHIN_UNITS,
} from './words.ts'

export const NO_WINDOW: PrintedWindow = { kind: 'none', text: null, date: null, span: null, rule: 'none' }

/** "Every year in March and in July": also before the second month. */
const EVERY_LISTED = new RegExp(`${W.every.source.slice(0, -1)}(?:\\d{1,2}${MONTH}[\\u3001,]){0,11}$`)

const LISTED_REACH = 60

/** What a labelled value, a cell or a bracket says about time. */
export function readWindow(text: Text, planYear: number | null): PrintedWindow {
  const { flat } = text
  const printed = { text: text.shown, span: spanOf(text) }
  if (flat === '') return NO_WINDOW
  const standing = STANDING.test(flat)
  const points = findDates(flat).filter(
    (point) =>
      !EVERY_LISTED.test(flat.slice(Math.max(0, point.from - LISTED_REACH), point.from)) &&
      !W.start.test(flat.slice(point.to)) &&
      // "Throughout the year, go on": a bare year is no milestone, nor is the year of a season.
      !(point.bare && (standing || NOT_YEAR_END.test(flat.slice(point.to)))),
  )
  const point = lastPoint(points, planYear)
  const recurring = findRecurring(flat)[0]
  const thereafter = THEREAFTER.exec(flat)
  if (point !== null && (standing || (thereafter !== null && thereafter.index > point.from))) {
    return { kind: 'phased', ...printed, date: dayOfPoint(point, planYear), rule: 'milestoneThenStanding' }
  }
  if (point !== null) return dated(point, printed, planYear)
  if (recurring !== undefined)
    return { kind: 'recurring', ...printed, date: null, period: recurring.period, rule: 'recurring' }
  const within = findWithin(flat)[0]
  if (within !== undefined) return { ...relativeWindow(flat, [within]), ...printed }
  if (standing) return { kind: 'standing', ...printed, date: null, rule: 'standing' }
  return { ...NO_WINDOW, ...printed }
}

const LONGEST_WINDOW = 40
const STANDING_ALL = new RegExp(STANDING.source, 'g')

/** Whether the words are a window and nothing else, as in the brackets after a heading or in a cell. */
export function isWindow(flat: string): boolean {
  if (flat.length > LONGEST_WINDOW) return false
  let rest = flat
  for (const point of findDates(flat).reverse()) {
    if (!point.bare) rest = rest.slice(0, point.from) + rest.slice(point.to)
  }
  rest = rest.replace(STANDING_ALL, '').replace(RECURRING, '')
  for (const term of findWithin(rest).reverse()) rest = rest.slice(0, term.from) + rest.slice(term.to)
  return rest !== flat && WINDOW_FILLER.test(rest)
}

/** Whether a short phrase begins with the day by which something is to be done. */
export const isDated = (flat: string): boolean =>
  flat.length <= LONGEST_WINDOW &&
  !flat.includes('(') &&
  findDates(flat).some((point) => point.closes && !point.bare && point.from <= BEFORE_DATE)

const BEFORE_DATE = 4

/** Deadlines of running text: the latest counts; else a term after an event; else a frequency. */
export function findWindow(text: Text, masked: string, planYear: number | null): PrintedWindow {
  const due = findDates(masked).filter((point) => isDeadline(masked, point, planYear))
  const found: PrintedWindow[] = []
  const point = lastPoint(due, planYear)
  if (point !== null) found.push(datedInText(text, masked, point, planYear))
  const within = findWithin(masked)
  if (within.length > 0) {
    const [first] = within
    const at: Span = [first?.from ?? 0, first?.to ?? 0]
    found.push({ ...relativeWindow(masked, within), ...printedAt(text, at) })
  }
  const recurring = findRecurring(masked)[0]
  if (recurring !== undefined) {
    const at: Span = [recurring.from, recurring.to]
    found.push({
      kind: 'recurring',
      ...printedAt(text, at),
      date: null,
      period: recurring.period,
      rule: 'recurring',
    })
  }
  const [best, ...others] = found
  if (best === undefined) return NO_WINDOW
  return others.length === 0 ? best : { ...best, alternatives: [...(best.alternatives ?? []), ...others] }
}

function printedAt(text: Text, [from, to]: Span): { text: string; span: Span } {
  const printed = trimText(sliceText(text, from, to))
  return { text: printed.shown, span: spanOf(printed) }
}

function lastPoint(points: readonly DatePoint[], planYear: number | null): DatePoint | null {
  let best: DatePoint | null = null
  let bestDay = ''
  for (const point of points) {
    const day = dayOfPoint(point, planYear ?? 1) ?? ''
    if (best === null || day >= bestDay) {
      best = point
      bestDay = day
    }
  }
  return best
}

function dated(
  point: DatePoint,
  printed: { text: string; span: Span },
  planYear: number | null,
): PrintedWindow {
  const window: PrintedWindow = {
    kind: 'date',
    ...printed,
    date: dayOfPoint(point, planYear),
    rule: point.rule,
  }
  if (point.rule !== 'monthBefore') return window
  const other = { ...point, rule: 'endOfMonth' as const }
  return { ...window, alternatives: [{ ...window, date: dayOfPoint(other, planYear), rule: other.rule }] }
}

function datedInText(text: Text, masked: string, point: DatePoint, planYear: number | null): PrintedWindow {
  const after = STANDING_AFTER_DATE.exec(masked.slice(point.to, point.to + 60))
  const until = W.untilWord.exec(masked.slice(Math.max(0, point.from - 4), point.from))
  const from = point.from - (until?.[0].length ?? 0)
  const window = dated(point, printedAt(text, [from, point.to]), planYear)
  if (after === null) return window
  return {
    ...window,
    ...printedAt(text, [from, point.to + after[0].length]),
    kind: 'phased',
    rule: 'milestoneThenStanding',
  }
}

/** Dates in running text are mostly not deadlines: base years, validity, registration, mere mention. */
function isDeadline(masked: string, point: DatePoint, planYear: number | null): boolean {
  const before = masked.slice(Math.max(0, point.from - 12), point.from)
  const after = masked.slice(point.to, point.to + 24)
  if (W.start.test(after) || NOT_DUE_AFTER.test(after) || isTopic(point, after)) return false
  const sentence = sentenceAround(masked, point.from, point.to)
  if (NOT_DUE_CONTEXT.test(sentence)) return false
  const day = dayOfPoint(point, planYear)
  if (day !== null && planYear !== null && Number(day.slice(0, 4)) < planYear) return false
  if (W.every.test(before)) return false
  const until = W.until.test(before)
  if (point.bare)
    return until && !W.yearBeforeRange.test(before) && !W.afterYear.test(after) && point.year !== null
  if (point.closes || until) return true
  if (after.startsWith(':') && HEADS_LINE.test(masked.slice(0, point.from))) return true
  return MONTH_RULES.has(point.rule) && BEFORE_MONTH.test(before) && MONTH_HEADS_CLAUSE.test(after)
}

/** Months alone, one after the other, before the colon of a line. */
const HEADS_LINE = new RegExp(`^(?:\\d{1,2}${MONTH}[\\u3001,]){0,11}$`)
const MONTH_RULES: ReadonlySet<WindowRule> = new Set(['endOfMonth', 'thirdOfMonth'])

const isTopic = (point: DatePoint, after: string): boolean =>
  (point.rule === 'endOfQuarter' || point.rule === 'endOfHalf') && NOT_DUE_TOPIC.test(after)

const REACH = 90

function sentenceAround(masked: string, from: number, to: number): string {
  const left = masked.slice(Math.max(0, from - REACH), from)
  const right = masked.slice(to, to + REACH)
  const start = Math.max(left.lastIndexOf('\u3002'), left.lastIndexOf(';')) + 1
  const end = /[\u3002;]/.exec(right)?.index ?? right.length
  return left.slice(start) + masked.slice(from, to) + right.slice(0, end)
}

interface Found {
  from: number
  to: number
}

function findRecurring(flat: string): (Found & { period: NonNullable<PrintedWindow['period']> })[] {
  const result: (Found & { period: NonNullable<PrintedWindow['period']> })[] = []
  for (const found of flat.matchAll(RECURRING)) {
    const from = found.index
    const to = from + found[0].length
    const sentence = sentenceAround(flat, from, to)
    if (NOT_RECURRING_AFTER.test(flat.slice(to, to + 12)) || MONEY_CONTEXT.test(sentence)) continue
    const { a, b, c, e, f } = found.groups ?? {}
    const word = a ?? b ?? c ?? e ?? f
    const end = to + (/^[^,\u3002;:()]{0,24}/.exec(flat.slice(to, to + 24))?.[0].length ?? 0)
    result.push({ from, to: end, period: RECURRING_PERIODS[word ?? ''] ?? 'month' })
  }
  return result
}

interface Within extends Found {
  count: number
  unit: 'workingDay' | 'day' | 'hour' | 'month' | 'year'
  event: string
}

function findWithin(flat: string): Within[] {
  const result: Within[] = []
  for (const found of flat.matchAll(WITHIN)) {
    const to = found.index + found[0].length
    const word = found.groups?.u ?? ''
    const unit = WITHIN_UNITS[word]
    const count = valueOf(found.groups?.n ?? '') * (WEEK_UNITS.includes(word) ? 7 : 1)
    const before = flat.slice(Math.max(0, found.index - 28), found.index)
    if (unit === undefined || count === 0 || W.beforeCount.test(before)) continue
    if (NOT_WITHIN_AFTER.test(flat.slice(to, to + 4))) continue
    // Years of a favour are no term for work.
    if ((unit === 'year' || unit === 'month') && MONEY_CONTEXT.test(sentenceAround(flat, found.index, to)))
      continue
    const event = (WITHIN_EVENT.exec(before)?.[0] ?? '').replace(EVENT_LEAD_IN, '')
    result.push({ from: found.index - event.length, to, count, unit, event })
  }
  return result
}

/** Several terms, or one per case, are a standard of service; one after a single event will become a date. */
function relativeWindow(flat: string, within: readonly Within[]): PrintedWindow {
  const [first] = within
  if (first === undefined) return NO_WINDOW
  const context = sentenceAround(flat, first.from, first.to)
  const service =
    within.length > 2 || first.unit === 'hour' || PER_CASE.test(first.event === '' ? context : first.event)
  const rule: WindowRule = service ? 'serviceStandard' : 'afterEvent'
  const kind = service ? 'service' : 'relative'
  return { kind, text: null, date: null, within: { count: first.count, unit: first.unit }, span: null, rule }
}
