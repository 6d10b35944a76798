import { type IsoDate, makeDay } from '../dates.ts'
import { countedDueOn } from '../items/window.ts'
import type { Unit } from '../units/model.ts'
import type { FigureOptions, Figures } from './model.ts'
import { type Counted, leadsOf, rowsBy, worst } from './rows.ts'
import { endedOn, inSubset } from './subsets.ts'

/** Countable rows by unit and month of their due day. */
export function countWindows(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): Figures['windows'] {
  const counted = rows.flatMap((row) => {
    const due = countedDueOn(row.item)
    const isCounted = due !== null && inSubset(row.item, 'countable', asOf, options)
    return isCounted ? [{ ...row, month: due.slice(0, 7) }] : []
  })
  const months = monthsOf(counted.map((row) => row.month))
  const byLead = rowsBy(counted, leadsOf)
  const perUnit = units.flatMap((unit) => {
    const own = byLead.get(unit.id)
    if (own === undefined) return []
    const byMonth = rowsBy(own, (row) => [row.month])
    const cells = months.map((month) => {
      const here = byMonth.get(month) ?? []
      const open = here.filter((row) => endedOn(row.item, options) === null)
      return { count: here.length, open: open.length, worst: worst(open.map((row) => row.light)) }
    })
    return [{ unitId: unit.id, cells, total: own.length }]
  })
  const all = rowsBy(counted, (row) => [row.month])
  const totals = months.map((month) => all.get(month)?.length ?? 0)
  return { months, rows: perUnit, totals, total: counted.length }
}

/** Every month from the first to the last, also those without a row. */
function monthsOf(found: readonly string[]): string[] {
  const sorted = [...found].sort()
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
