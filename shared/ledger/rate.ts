import type { IsoDate } from '../dates.ts'
import { percentOf } from '../figures/percent.ts'
import { inSubset } from '../figures/subsets.ts'
import type { LedgerRow } from './select.ts'

/** 到期办结率 of these rows, by the sets that every figure uses; null percent where there are too few. */
export function dueClosedRate(
  rows: readonly LedgerRow[],
  today: IsoDate,
): { part: number; whole: number; percent: number | null } {
  const within = (subset: 'due' | 'dueClosed') =>
    rows.filter((row) => inSubset(row.item, subset, today, { milestoneCounts: false })).length
  const part = within('dueClosed')
  const whole = within('due')
  return { part, whole, percent: percentOf(part, whole) }
}
