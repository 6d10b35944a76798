import { type Calendar, isKnownYear } from '../calendar/working-days.ts'
import { yearOf } from '../dates.ts'
import { type Draft, itemsIn } from './draft.ts'

/** How many windows end in years of which nobody can say yet which days are worked; earliest first. */
export function windowsOfUnknownYears(draft: Draft, calendar: Calendar): { year: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { window } of itemsIn(draft)) {
    if ((window.kind !== 'date' && window.kind !== 'phased') || window.date === null) continue
    if (!isKnownYear(window.date, calendar))
      counts.set(yearOf(window.date), (counts.get(yearOf(window.date)) ?? 0) + 1)
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year)
}
