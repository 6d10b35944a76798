import type { IsoDate } from '../dates.ts'
import type { IndicatorId, ItemId, UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { countedValue, elapsedShare, lagPoints, type Measured, reachedShare } from '../items/progress.ts'
import type { Group } from './groups.ts'
import { standsBy } from './pace.ts'
import { named } from './rows.ts'
import { type Tally, tallyClock, tallyOf } from './tally.ts'

/** 达序时, 超序时, 欠序时. */
export type Pace = 'ahead' | 'on' | 'behind'

/** One quantified indicator against its target and against time. */
export interface IndicatorRow {
  itemId: ItemId
  ordinal: number
  title: string
  unitIds: UnitId[]
  id: IndicatorId
  text: string
  target: number
  unit: string
  /** The last value that counts; null where none was given in this period. */
  current: number | null
  measuredOn: IsoDate | null
  /** Share of the time that has elapsed, 0 to 1, and so much of the target (序时). */
  elapsed: number
  /** Points by which it lags; less than 0 is ahead. To a tenth, as it is printed. */
  lag: number
  pace: Pace
}

/** 指标与目标: every indicator that is measured by 序时, counted; the furthest behind by name. */
export interface IndicatorFigures {
  asOf: IsoDate
  counts: Record<Pace, number>
  rows: IndicatorRow[]
}

/** The same measure of one of its indicators alone. */
const alone = (pace: Measured, at: number): Measured => ({
  ...pace,
  indicators: pace.indicators.slice(at, at + 1),
})

/** How many indicators are ahead, on, and behind. */
export function countPaces(
  groups: readonly Pick<Group, 'tally' | 'count'>[],
  asOf: IsoDate,
): IndicatorFigures['counts'] {
  const counts = { ahead: 0, on: 0, behind: 0 }
  for (const { tally, count } of groups) {
    const { pace } = tally
    pace?.indicators.forEach((_, at) => {
      const found = standsBy(alone(pace, at), tallyClock(tally, asOf))
      if (found !== null) counts[found] += count
    })
  }
  return counts
}

/** Points by which the item's worst indicator lags; null where it has no 序时. */
export function worstLag(tally: Tally, asOf: IsoDate): number | null {
  const day = tallyClock(tally, asOf)
  return standsBy(tally.pace, day) === null || tally.pace === null ? null : lagPoints(tally.pace, day)
}

/** The indicators of these items, the furthest behind first. */
export function indicatorRows(items: readonly Item[], asOf: IsoDate): IndicatorRow[] {
  return items
    .flatMap((item) => rowsOf(item, asOf))
    .sort((a, b) => b.lag - a.lag || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))
}

function rowsOf(item: Item, asOf: IsoDate): IndicatorRow[] {
  const tally = tallyOf(item)
  const day = tallyClock(tally, asOf)
  const { pace } = tally
  if (pace === null) return []
  const measured = item.indicators.filter((one) => reachedShare(one) !== null)
  return measured.flatMap((one, at) => {
    const own = alone(pace, at)
    const found = standsBy(own, day)
    const elapsed = elapsedShare(own, day)
    if (found === null || elapsed === null) return []
    const { id, text, target, unit } = one
    const current = countedValue(own, one, day)
    const lag = Math.round(lagPoints(own, day) * 10) / 10
    const measuredOn = current === null ? null : one.measuredOn
    const facts = { id, text, target, unit, current, measuredOn, elapsed, lag, pace: found }
    return [{ ...named(item), unitIds: item.leads, ...facts }]
  })
}

/** Of only the worst items: as far as no indicator of the others could stand in between. */
export function furthestRows(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const worst = new Map<ItemId, number>()
  for (const { itemId, lag } of rows) worst.set(itemId, Math.max(lag, worst.get(itemId) ?? lag))
  const least = Math.min(...worst.values())
  return rows.filter(({ lag }) => lag >= least)
}
