import { unknownYearsBetween } from '../calendar/own.ts'
import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate } from '../dates.ts'
import { isExplained, URGENCY } from '../items/light.ts'
import { isOver } from '../items/model.ts'
import { countedDueOn } from '../items/window.ts'
import type { FigureOptions, Figures } from './model.ts'
import { medianOf } from './percent.ts'
import { type Counted, named } from './rows.ts'
import { daysLateNow, inSubset } from './subsets.ts'

/** What is late now, longest first. */
export function overdueRows(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  calendar: Calendar,
): Figures['overdue'] {
  return rows
    .flatMap((row) => {
      const { item } = row
      const due = countedDueOn(item)
      if (due === null || !inSubset(item, 'overdue', asOf, options)) return []
      const days = daysLateNow(item, asOf)
      return [
        {
          ...named(item),
          unitIds: item.leads,
          dueOn: due,
          days,
          workingDays: workingDaysBetween(due, addDays(due, days), calendar),
          light: row.light,
          holder: item.holder,
          heldWorkingDays: workingDaysBetween(dayOf(item.holderSince), asOf, calendar),
          explained: isExplained(item, due),
        },
      ]
    })
    .sort((a, b) => b.days - a.days || a.ordinal - b.ordinal)
}

/** Working days of late and held rows go back to their due day, or to when the holder got them. */
export function countedThrough(
  rows: readonly Counted[],
  overdue: Figures['overdue'],
  asOf: IsoDate,
  calendar: Calendar,
): number[] {
  const open = rows.filter(isOpen)
  const starts = [...overdue.map((row) => row.dueOn), ...open.map(({ item }) => dayOf(item.holderSince))]
  const first = starts.reduce((a, b) => (a < b ? a : b), asOf)
  return unknownYearsBetween(first, asOf, calendar)
}

const isOpen = ({ item }: Counted): boolean => item.state !== 'draft' && !isOver(item)

/** Where the ball lies: open rows by who must act, the most urgent first. */
export function countBalls(rows: readonly Counted[], asOf: IsoDate, calendar: Calendar): Figures['balls'] {
  const open = rows.filter(isOpen)
  return (['unit', 'head', 'office', 'leader'] as const).map((holder) => {
    const held = open
      .filter(({ item }) => item.holder === holder)
      .sort((a, b) => URGENCY[a.light] - URGENCY[b.light] || a.item.ordinal - b.item.ordinal)
    const days = held.map(({ item }) => workingDaysBetween(dayOf(item.holderSince), asOf, calendar))
    return {
      holder,
      count: held.length,
      items: held.map((row) => ({ ...named(row.item), light: row.light })),
      medianWorkingDays: medianOf(days),
    }
  })
}
