import { type IsoDate, makeDay } from '../dates.ts'
import type { Light } from '../items/light.ts'
import type { Unit } from '../units/model.ts'
import type { Group } from './groups.ts'
import type { FigureOptions, Figures } from './model.ts'
import { rowsBy, sumOf, worst } from './rows.ts'
import { countedDay, countsIn } from './subsets.ts'
import type { Tally } from './tally.ts'

/** Countable items by unit and month of their due day. */
export function countWindows(
  countable: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
  lateLight: (tally: Tally) => Light,
): Figures['windows'] {
  const counted = countable.flatMap((group) => {
    const due = countedDay(group.tally, options)
    return due === null ? [] : [{ ...group, month: due.slice(0, 7) }]
  })
  const months = monthsOf(counted.map((group) => group.month))
  const byLead = rowsBy(counted, ({ place }) => place.leads)
  const perUnit = units.flatMap((unit) => {
    const own = byLead.get(unit.id)
    if (own === undefined) return []
    const byMonth = rowsBy(own, (group) => [group.month])
    const cells = months.map((month) => {
      const here = byMonth.get(month) ?? []
      const open = here.filter(({ tally }) => !countsIn(tally, 'closed', asOf, options))
      return {
        count: sumOf(here),
        open: sumOf(open),
        worst: worst(open.map(({ tally }) => lateLight(tally))),
      }
    })
    return [{ unitId: unit.id, cells, total: sumOf(own) }]
  })
  const all = rowsBy(counted, (group) => [group.month])
  const totals = months.map((month) => sumOf(all.get(month) ?? []))
  return { months, rows: perUnit, totals, total: sumOf(counted) }
}

/** Months in which something is still to fall due. */
export function countAhead(ahead: readonly Group[], options: FigureOptions): Figures['ahead'] {
  const byMonth = rowsBy(ahead, ({ tally }) => [countedDay(tally, options)?.slice(0, 7) ?? ''])
  return [...byMonth]
    .map(([month, groups]) => ({ month, count: sumOf(groups) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Every month from the first to the last, also those without a row. */
function monthsOf(found: readonly string[]): string[] {
  const sorted = [...new Set(found)].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const months = [first]
  for (let at = first; at < last; ) {
    const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))]
    at = (month === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + 1, 1)).slice(0, 7)
    months.push(at)
  }
  return months
}
