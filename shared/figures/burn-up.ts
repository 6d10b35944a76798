import { addDays, dayOf, type IsoDate, lastDayOfMonth, yearOf } from '../dates.ts'
import type { Item } from '../items/model.ts'
import { countedDueOn } from '../items/window.ts'
import type { FigureOptions, Figures } from './model.ts'
import { endedOn } from './subsets.ts'

/** From the month before the first issue to the month of the last due day. */
export function burnUp(countable: readonly Item[], asOf: IsoDate, options: FigureOptions): Figures['burnUp'] {
  const dues = countable.map(countedDueOn).filter((due) => due !== null)
  if (dues.length === 0) return []
  const ends = countable.map((item) => endedOn(item, options)).filter((day) => day !== null)
  const begins = countable.map((item) => (item.issuedAt === null ? asOf : dayOf(item.issuedAt)))
  const from = begins.reduce((a, b) => (a < b ? a : b))
  const to = [...dues, asOf].reduce((a, b) => (a > b ? a : b))
  const dueUntil = counter(dues)
  const endedUntil = counter(ends)
  return monthEnds(from, to, asOf).map((on) => ({
    on,
    due: dueUntil(on),
    closed: on > asOf ? null : endedUntil(on),
  }))
}

/** Counts days up to and including `on`; to be asked in rising order. */
function counter(days: readonly IsoDate[]): (on: IsoDate) => number {
  const sorted = [...days].sort()
  let at = 0
  return (on) => {
    while (at < sorted.length && (sorted[at] ?? on) <= on) at += 1
    return at
  }
}

/** Ends of the months that touch [from, to], from the end of the month before, with `asOf` put in. */
function monthEnds(from: IsoDate, to: IsoDate, asOf: IsoDate): IsoDate[] {
  const days = [addDays(`${from.slice(0, 7)}-01`, -1)]
  let at = from
  for (;;) {
    const end = lastDayOfMonth(yearOf(at), Number(at.slice(5, 7)))
    days.push(end)
    if (end >= to) break
    at = addDays(end, 1)
  }
  return [...new Set([...days, asOf])].sort()
}
