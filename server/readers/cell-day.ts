import { makeDay } from '#shared/dates.ts'
import { MONTH, YEAR } from '#shared/plan/words.ts'

/** Words in quotation marks and settings in brackets say nothing about what a number format shows. */
const UNSAID = /"[^"]{0,200}"|\[[^\]]{0,200}\]|\\./g

/**
 * A day as the cell shows it: `2026-06-30`, or where its number format shows no day, the month in words, for which the
 * last day counts and not the first. Read with UTC: the day of the cell is the day in UTC.
 */
export function dayWords(day: Date, format: unknown): string {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1]
  const shown = typeof format === 'string' ? format.replace(UNSAID, '') : 'd'
  if (/[ym]/i.test(shown) && !/[dhs]/i.test(shown)) return `${year}${YEAR}${month}${MONTH}`
  return makeDay(year, month, day.getUTCDate())
}
