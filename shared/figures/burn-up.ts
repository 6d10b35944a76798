import { addDays, type IsoDate, lastDayOfMonth, yearOf } from '../dates.ts'
import type { Group } from './groups.ts'
import type { FigureOptions, Figures } from './model.ts'
import { countedDay, countsIn } from './subsets.ts'

/** From the month before the first issue to the month of the last due day. */
export function burnUp(
  countable: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
): Figures['burnUp'] {
  const dues = countable.flatMap(({ tally, count }) => {
    const due = countedDay(tally, options)
    return due === null ? [] : [{ on: due, count }]
  })
  if (dues.length === 0) return []
  const ends = countable.flatMap(({ tally, count }) =>
    tally.ended !== null && countsIn(tally, 'closed', asOf, options) ? [{ on: tally.ended.in, count }] : [],
  )
  const first = countable.reduce((a, { tally: { issuedIn: b } }) => (b === null || a < b ? a : b), asOf)
  const to = dues.reduce((a, { on }) => (a > on ? a : on), asOf)
  const dueUntil = counter(dues)
  const endedUntil = counter(ends)
  return monthEnds(first.slice(0, 7), to, asOf).map((on) => ({
    on,
    due: dueUntil(on),
    closed: on > asOf ? null : endedUntil(on.slice(0, 7)),
  }))
}

/** Counts up to and including `on`; to be asked in rising order. */
function counter(marks: readonly { on: string; count: number }[]): (on: string) => number {
  const sorted = [...marks].sort((a, b) => (a.on < b.on ? -1 : 1))
  let at = 0
  let sum = 0
  return (on) => {
    for (let next = sorted[at]; next !== undefined && next.on <= on; next = sorted[at]) {
      sum += next.count
      at += 1
    }
    return sum
  }
}

/** Ends of the months from `first` to that of `to`, from the end of the month before, with `asOf` put in. */
function monthEnds(first: string, to: IsoDate, asOf: IsoDate): IsoDate[] {
  const days = [addDays(`${first}-01`, -1)]
  let at: IsoDate = `${first}-01`
  for (;;) {
    const end = lastDayOfMonth(yearOf(at), Number(at.slice(5, 7)))
    days.push(end)
    if (end >= to) break
    at = addDays(end, 1)
  }
  return [...new Set([...days, asOf])].sort()
}
