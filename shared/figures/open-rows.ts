import { unknownYearsBetween } from '../calendar/own.ts'
import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate } from '../dates.ts'
import { HOLDER } from '../items/hand-on.ts'
import { isExplained, URGENCY } from '../items/light.ts'
import { type Item, isOver } from '../items/model.ts'
import type { FigureOptions, Figures } from './model.ts'
import { weightedMedianOf } from './percent.ts'
import { type Counted, type Held, named, sumOf } from './rows.ts'
import { countedDayOf, daysLate, daysLateNow } from './subsets.ts'

/** What is late now, longest first. */
export function overdueRows(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  calendar: Calendar,
): Figures['overdue'] {
  return rows
    .flatMap(({ item, light }) => {
      const due = countedDayOf(item, options)
      if (due === null) return []
      const days = daysLateNow(item, asOf, options)
      return [
        {
          ...named(item),
          unitIds: item.leads,
          dueOn: due,
          days,
          workingDays: workingDaysBetween(due, addDays(due, days), calendar),
          light,
          holder: item.holder,
          heldWorkingDays: workingDaysBetween(dayOf(item.holderSince), asOf, calendar),
          explained: isExplained(item, due),
        },
      ]
    })
    .sort((a, b) => b.days - a.days || a.ordinal - b.ordinal)
}

/** What ended after its day. */
export const wasOverdueRows = (
  items: readonly Item[],
  asOf: IsoDate,
  options: FigureOptions,
): Figures['wasOverdue'] => items.map((item) => ({ ...named(item), days: daysLate(item, asOf, options) }))

/** Working days of late and held rows go back to their due day, or to when the holder got them. */
export function countedThrough(
  held: readonly Held[],
  overdue: readonly (IsoDate | null)[],
  asOf: IsoDate,
  calendar: Calendar,
): number[] {
  const starts = [...overdue.filter((day) => day !== null), ...held.map(({ since }) => since)]
  const first = starts.reduce((a, b) => (a < b ? a : b), asOf)
  return unknownYearsBetween(first, asOf, calendar)
}

export const isOpen = ({ state }: Pick<Item, 'state'>): boolean => state !== 'draft' && !isOver({ state })

/** Where the ball lies: how many by who must act, and the most urgent of them by name. */
export function countBalls(
  held: readonly Held[],
  rows: readonly Counted[],
  asOf: IsoDate,
  calendar: Calendar,
): Figures['balls'] {
  return (['unit', 'head', 'office', 'leader'] as const).map((holder) => {
    const own = held.filter(({ state }) => HOLDER[state] === holder)
    const days = own.map(({ since, count }) => ({ value: workingDaysBetween(since, asOf, calendar), count }))
    const shown = rows
      .filter(({ item }) => item.holder === holder)
      .sort((a, b) => URGENCY[a.light] - URGENCY[b.light] || a.item.ordinal - b.item.ordinal)
    return {
      holder,
      count: sumOf(own),
      items: shown.map((row) => ({ ...named(row.item), light: row.light })),
      medianWorkingDays: weightedMedianOf(days),
    }
  })
}
