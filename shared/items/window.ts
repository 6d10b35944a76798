import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate, lastDayOfMonth, makeDay, monthOf, yearOf } from '../dates.ts'
import type { PrintedWindow } from '../plan/model.ts'
import type { PlanRules } from '../plans/model.ts'
import { dueInstance } from './instances.ts'
import type { Item, Window } from './model.ts'

type Relative = Extract<Window, { kind: 'relative' }>

/** What the reader printed, as an item keeps it; items without a window take the plan's default day, if it has one. */
export function windowOf(
  printed: PrintedWindow,
  rules: Pick<PlanRules, 'defaultDueOn' | 'graceDays'>,
): Window {
  const { kind, text, date } = printed
  switch (kind) {
    case 'date':
    case 'phased':
      // A date whose year nobody knows is no date yet: the words stay and the office is asked.
      return date === null ? { kind: 'none', text } : { kind, text, dueOn: date }
    case 'recurring':
      return { kind, text, period: printed.period ?? 'year', graceDays: rules.graceDays }
    case 'relative': {
      const { within } = printed
      const counted = within === undefined || within.unit === 'hour' ? null : { ...within, unit: within.unit }
      return { kind, text, within: counted, eventOn: null, dueOn: null }
    }
    case 'none':
      return rules.defaultDueOn === null ? { kind, text } : { kind: 'date', text, dueOn: rules.defaultDueOn }
    case 'standing':
    case 'service':
      return { kind, text }
  }
}

/** The day a relative window falls due once its event is known; counting starts the day after (design §4). */
export function dayAfterEvent(
  eventOn: IsoDate,
  within: NonNullable<Relative['within']>,
  calendar: Calendar,
): IsoDate {
  const { count, unit } = within
  switch (unit) {
    case 'workingDay':
      return addWorkingDays(eventOn, count, calendar)
    case 'day':
      return addDays(eventOn, count)
    case 'month':
      return addMonths(eventOn, count)
    case 'year':
      return addMonths(eventOn, 12 * count)
  }
}

/** The same day `count` months on, or the last of a shorter month. */
function addMonths(day: IsoDate, count: number): IsoDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  const last = lastDayOfMonth(year, month)
  const same = makeDay(year, month, Number(day.slice(8)))
  return same < last ? same : last
}

/** Works out the due day of a relative window from its event; other windows stay. */
export function withDueDay(window: Window, calendar: Calendar): Window {
  if (window.kind !== 'relative') return window
  if (window.eventOn === null) return { ...window, dueOn: null }
  if (window.within === null) return window
  return { ...window, dueOn: dayAfterEvent(window.eventOn, window.within, calendar) }
}

/** What the days of an item follow from. */
export type Timed = Pick<
  Item,
  'window' | 'milestoneOn' | 'issuedAt' | 'brought' | 'instances' | 'suspensions'
>

/** The day an item is due as of `today`: of a recurring one its next instance, of a phased one its milestone. */
export function dueOn(item: Timed, today: IsoDate): IsoDate | null {
  const { window } = item
  switch (window.kind) {
    case 'date':
      return window.dueOn
    case 'phased':
      return item.milestoneOn === null ? window.dueOn : null
    case 'relative':
      return window.dueOn
    case 'recurring':
      return dueInstance(item, today)?.dueOn ?? null
    case 'standing':
    case 'service':
    case 'none':
      return null
  }
}

/** 待事件: its time begins with an event whose day nobody has entered yet. */
export function waitsForEvent({ window, state }: Pick<Item, 'window' | 'state'>): boolean {
  return window.kind === 'relative' && window.dueOn === null && state !== 'closed' && state !== 'cancelled'
}

/** The day from which the time up to `dueOn` runs: the issue, or of a recurring item the later begin of its period. */
export function runsFrom(item: Timed, today: IsoDate): IsoDate | null {
  if (item.issuedAt === null) return null
  const issued = dayOf(item.issuedAt)
  const start = dueInstance(item, today)?.start
  return start !== undefined && start > issued ? start : issued
}

/** The day figures count by: of a phased item its milestone, approved or not; recurring items end with no day. */
export function countedDueOn(item: Pick<Item, 'window'>): IsoDate | null {
  const { window } = item
  if (window.kind === 'date' || window.kind === 'phased' || window.kind === 'relative') return window.dueOn
  return null
}
