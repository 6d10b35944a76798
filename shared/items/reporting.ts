import { type CountedPeriod, dayOf, type IsoDate } from '../dates.ts'
import type { Holder, Item, Report, ReportMark } from './model.ts'
import {
  closedPeriod,
  everyOf,
  openPeriod,
  type PeriodRules,
  periodAt,
  periodKey,
  type ReportPeriod,
} from './periods.ts'

/**
 * How often this item reports; null where nothing is asked for. Standing items report each quarter (design §4);
 * where the plan asks for nothing, a recurring item still reports its own periods.
 */
export function reportEvery(
  item: Pick<Item, 'state' | 'window'>,
  rules: Pick<PeriodRules, 'reportEvery'>,
): CountedPeriod | null {
  if (rules.reportEvery === 'none') return item.window.kind === 'recurring' ? item.window.period : null
  return item.state === 'standing' ? 'quarter' : rules.reportEvery
}

type Reported = Pick<Item, 'lastReport' | 'earlierReport'>
type Asked = Reported & Pick<Item, 'state' | 'window' | 'received' | 'holder' | 'passes'>

/** Of the report that was given for `period`, what is known of it; of periods before the last two nothing is. */
export function reportOf(item: Reported, period: ReportPeriod): ReportMark | null {
  return [item.lastReport, item.earlierReport].find((mark) => mark && isFor(mark, period)) ?? null
}

/** A report of another kind of period, from before the rule was changed, counts by the day on which it was given. */
function isFor({ period: key, at }: ReportMark, period: ReportPeriod): boolean {
  return everyOf(key) === period.every ? key === period.key : dayOf(at) > period.after
}

/** Given for that period or one after it. */
export function isReported({ lastReport }: Reported, period: ReportPeriod): boolean {
  if (lastReport === null) return false
  return isFor(lastReport, period) || isAfter(lastReport, period)
}

const isAfter = ({ period: key }: ReportMark, period: ReportPeriod): boolean =>
  everyOf(key) === period.every && key > period.key

export const isWorking = ({ state }: Pick<Item, 'state'>): boolean =>
  state === 'active' || state === 'standing'

/** Who held it when `day` ended. */
export function holderOn({ passes, holder }: Pick<Item, 'passes' | 'holder'>, day: IsoDate): Holder {
  if (passes.length === 0) return holder
  return passes.findLast((pass) => pass.on <= day)?.holder ?? 'office'
}

/**
 * Whether a closed period was owed: the unit had signed before it began to run and held the item on its last day. The
 * first report is asked for after a full period; what lay with the head, the office or the leader owed none.
 */
function owed(item: Asked, { after, by }: ReportPeriod): boolean {
  const first = item.received[0]
  return first !== undefined && dayOf(first.at) <= after && holderOn(item, by) === 'unit'
}

/** The period whose cut-off has passed without a report that was owed: only the last one can be made up for. */
export function missedPeriod(item: Asked, today: IsoDate, rules: PeriodRules): ReportPeriod | null {
  const every = isWorking(item) ? reportEvery(item, rules) : null
  if (every === null) return null
  const closed = closedPeriod(today, every, rules)
  return owed(item, closed) && !isReported(item, closed) ? closed : null
}

/** Whether the report of the last cut-off is missing; the first is asked for after a full period. */
export function missesReport(item: Asked, today: IsoDate, rules: PeriodRules): boolean {
  return missedPeriod(item, today, rules) !== null
}

/**
 * The period that a report given today is for: 补报 of the one that was missed, which is late for ever; else the one
 * that is open, for which a second report corrects the first. After its cut-off a reported period is frozen: the next
 * one is open.
 */
export function periodToReport(
  item: Asked,
  today: IsoDate,
  rules: PeriodRules,
): { key: string; by: IsoDate | null; isLate: boolean } {
  const every = reportEvery(item, rules)
  if (every === null) return { key: periodKey(today, 'month'), by: null, isLate: false }
  const missed = missedPeriod(item, today, rules)
  const { key, by } = missed ?? openPeriod(today, every, rules)
  return { key, by, isLate: missed !== null }
}

/** The report that waits to be given today. */
export interface AskedPeriod {
  key: string
  /** Its first day. */
  start: IsoDate
  /** The last day on which it is in time. */
  by: IsoDate
  /** Its cut-off has passed: what comes now is late. */
  isLate: boolean
  isReported: boolean
}

/**
 * The report that is asked for on `today`: the one that was missed, else that of the running period, from its first
 * day on; null where none is, or the unit signed too late for the one that has just been closed.
 */
export function askedPeriod(item: Asked, today: IsoDate, rules: PeriodRules): AskedPeriod | null {
  const every = isWorking(item) ? reportEvery(item, rules) : null
  if (every === null) return null
  const missed = missedPeriod(item, today, rules)
  const period = missed ?? periodAt(today, every, rules)
  const isDone = isReported(item, period)
  if (missed === null && !isDone && (today > period.by || hasSignedAfter(item, period.by))) return null
  const { key, opensOn, by } = period
  return { key, start: opensOn, by, isLate: missed !== null, isReported: isDone }
}

const hasSignedAfter = ({ received: [first] }: Pick<Item, 'received'>, day: IsoDate): boolean =>
  first !== undefined && dayOf(first.at) > day

/** How an item stands in a period: 已报, 无变化, 迟报, 未报. */
export const standings = ['reported', 'unchanged', 'late', 'missing'] as const
export type Standing = (typeof standings)[number]

/** null: the period is none of this item's, nothing was owed, or it lies too far back to be told from the item. */
export function standingIn(
  item: Asked,
  period: ReportPeriod,
  today: IsoDate,
  rules: PeriodRules,
): Standing | null {
  if (reportEvery(item, rules) !== period.every) return null
  const mark = reportOf(item, period)
  if (mark !== null) return mark.isLate ? 'late' : mark.unchanged ? 'unchanged' : 'reported'
  if (item.earlierReport !== null && isAfter(item.earlierReport, period)) return null
  if (today > period.by) return owed(item, period) ? 'missing' : null
  const isAsked = isWorking(item) && item.received.length > 0 && period.opensOn <= today
  return isAsked ? 'missing' : null
}

export const reportFields = ['progress', 'problems', 'next'] as const
export type ReportField = (typeof reportFields)[number]

/**
 * The fields that repeat the words of the period before. In a correction the words before are those of the same
 * period: a field that was copied then is copied while it stays as it was.
 */
export function copiedFields(
  words: Pick<Report, ReportField>,
  { lastReport }: Pick<Item, 'lastReport'>,
  period: string,
): ReportField[] {
  if (lastReport === null) return []
  const wasCopied = (field: ReportField) =>
    lastReport.period !== period || lastReport.unchanged || (lastReport.copied ?? []).includes(field)
  return reportFields.filter((field) => {
    const said = words[field].trim()
    return said !== '' && said === lastReport[field].trim() && wasCopied(field)
  })
}
