import { dayOf, type IsoDate, monthOf, yearOf } from '../dates.ts'
import type { Evidence, Item } from './model.ts'

type Standing = Pick<Item, 'state' | 'issuedAt' | 'brought' | 'milestoneOn' | 'reconciliations'>

/** The year in which it began to stand: that of its milestone, else of its issue, or of the day it came from elsewhere. */
function standsSince({ issuedAt, brought, milestoneOn }: Standing): number | null {
  const at = brought?.at ?? issuedAt
  const issued = at === null ? null : yearOf(dayOf(at))
  if (milestoneOn === null || issued === null) return issued
  return Math.max(issued, yearOf(milestoneOn))
}

/** The years of a standing item up to the last that is over, or runs out, as of `today`: from December its own year. */
export function yearsToReconcile(item: Standing, today: IsoDate): number[] {
  const first = standsSince(item)
  if (item.state !== 'standing' || first === null) return []
  const last = monthOf(today) === 12 ? yearOf(today) : yearOf(today) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** The years that still wait for it, the latest first: that is the one which is asked for. */
export function openYears(item: Standing, today: IsoDate): number[] {
  const done = new Set(item.reconciliations.map(({ year }) => year))
  return yearsToReconcile(item, today)
    .filter((year) => !done.has(year))
    .reverse()
}

/** The one year that is asked for as of `today`: the last that is over, or runs out; null once it is checked off. */
export function yearToReconcile(item: Standing, today: IsoDate): number | null {
  const [open] = openYears(item, today)
  return open !== undefined && open === yearsToReconcile(item, today).at(-1) ? open : null
}

/** What was brought in that year. */
export function evidenceOf({ evidence }: Pick<Item, 'evidence'>, year: number): Evidence[] {
  return evidence.filter(({ at }) => yearOf(dayOf(at)) === year)
}
