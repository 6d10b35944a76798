import type { IsoDate } from '../dates.ts'
import type { ItemId, UnitId } from '../ids.ts'
import { forecastBy } from '../items/forecast.ts'
import { type Forecast, type ForecastFilter, forecasts } from '../items/forecasts.ts'
import type { Item } from '../items/model.ts'
import type { Unit } from '../units/model.ts'
import { type FullTally, fullTallyOf } from './full-tally.ts'
import type { Group } from './groups.ts'
import type { FigureOptions } from './model.ts'
import { named, rowsBy } from './rows.ts'
import { countsIn } from './subsets.ts'
import { isLateOn } from './tally.ts'
import { byPressing, type Warning, warningOf } from './warning.ts'

export type ForecastCounts = Record<Forecast, number>

/** 预判: what is to be expected of everything that can be done, and what may miss its day. */
export interface ForecastFigures {
  asOf: IsoDate
  options: FigureOptions
  /** 应办结: the classes add up to it. */
  total: number
  counts: ForecastCounts
  byUnit: { unitId: UnitId; total: number; counts: ForecastCounts }[]
  /** Led by several units: once in `total`, and once for each of them by unit. */
  sharedLeads: number
  atRiskCount: number
  /** The most pressing of them. */
  atRisk: Risk[]
}

export interface Risk {
  itemId: ItemId
  ordinal: number
  title: string
  unitIds: UnitId[]
  forecast: Forecast
  warning: Warning
}

/** The class of an item that can be done (应办结), as of a day; null of the rest. There is no other count of it. */
export function forecastOf(tally: FullTally, today: IsoDate, options: FigureOptions): Forecast | null {
  if (!countsIn(tally, 'countable', today, options)) return null
  return forecastBy(tally.said, isLateOn(tally, today))
}

/** Exactly the rows that a count of the section is of. */
export function isForecast(
  item: Item,
  filter: ForecastFilter,
  today: IsoDate,
  options: FigureOptions,
): boolean {
  const tally = fullTallyOf(item)
  if (filter === 'atRisk') return warningOf(tally, today) !== null
  return forecastOf(tally, today, options) === filter
}

/** Every count of the section over what the database or an array has counted; the rows at risk are named elsewhere. */
export function countForecast(
  groups: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): Omit<ForecastFigures, 'atRisk'> {
  const classOf = onceEach((tally) => forecastOf(tally, asOf, options))
  const risks = onceEach((tally) => warningOf(tally, asOf))
  const counted = groups.filter(({ tally }) => classOf(tally) !== null)
  const count = (own: readonly Group[]) => {
    const counts = Object.fromEntries(forecasts.map((one) => [one, 0])) as ForecastCounts
    for (const { tally, count } of own) {
      const found = classOf(tally)
      if (found !== null) counts[found] += count
    }
    return { total: forecasts.reduce((sum, one) => sum + counts[one], 0), counts }
  }
  const byLead = rowsBy(counted, ({ place }) => place.leads)
  const sumOf = (own: readonly Group[]) => own.reduce((sum, { count }) => sum + count, 0)
  return {
    ...{ asOf, options },
    ...count(counted),
    byUnit: units.flatMap(({ id }) => {
      const own = byLead.get(id)
      return own === undefined ? [] : [{ unitId: id, ...count(own) }]
    }),
    sharedLeads: sumOf(counted.filter(({ place }) => place.leads.length > 1)),
    atRiskCount: sumOf(groups.filter(({ tally }) => risks(tally) !== null)),
  }
}

/** Items that may miss their day, the most pressing first. */
export function risksOf(items: readonly Item[], asOf: IsoDate, options: FigureOptions): Risk[] {
  return items
    .flatMap((item) => {
      const tally = fullTallyOf(item)
      const warning = warningOf(tally, asOf)
      if (warning === null) return []
      const forecast = forecastOf(tally, asOf, options) ?? tally.said
      return [{ ...named(item), unitIds: item.leads, forecast, warning }]
    })
    .sort((a, b) => byPressing(a.warning, b.warning) || a.ordinal - b.ordinal)
}

/** Tallies that are the same object are judged once. */
function onceEach<Found>(judge: (tally: FullTally) => Found): (tally: FullTally) => Found {
  const known = new Map<FullTally, { found: Found }>()
  return (tally) => {
    const before = known.get(tally) ?? { found: judge(tally) }
    known.set(tally, before)
    return before.found
  }
}
