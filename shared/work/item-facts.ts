import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate, makeDay, monthOf, periodOf, yearOf } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import type { ItemCommandType } from '../items/commands.ts'
import { type Light, light, type Thresholds } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { offered } from '../items/rules.ts'
import { dueOn } from '../items/window.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Actor } from '../users/model.ts'

/** What a day's work is judged by, for items of several plans. */
export interface WorkGround {
  today: IsoDate
  calendar: Calendar
  thresholds: Thresholds
  rulesOf: (planId: PlanId) => PlanRules
}

/** The period that a report is asked for now. */
export interface AskedPeriod {
  /** `2026-09`, `2026-Q3`, `2026-H1`, `2026`; of a week its Monday. */
  key: string
  start: IsoDate
  /** The last day on which it is in time. */
  by: IsoDate
}

/** What today makes of an item for one person. */
export interface ItemFacts {
  offered: readonly ItemCommandType[]
  light: Light
  dueOn: IsoDate | null
  evidenceRequired: boolean
  period: AskedPeriod | null
  /** The report of `period` is there. */
  reportedNow: boolean
  /** Until when a lead may still decline; null once that has passed. */
  declineBy: IsoDate | null
}

export function factsOf(item: Item, actor: Actor, ground: WorkGround): ItemFacts {
  const { today, calendar, thresholds } = ground
  const rules = ground.rulesOf(item.planId)
  const period = askedPeriod(item, today, rules)
  const last = item.lastReport ? dayOf(item.lastReport.at) : null
  const declineBy =
    item.issuedAt === null ? null : addWorkingDays(dayOf(item.issuedAt), rules.declineWithin, calendar)
  return {
    offered: offered(item, actor),
    light: light(item, { today, thresholds, calendar, rules }),
    dueOn: dueOn(item, today),
    evidenceRequired: rules.evidenceRequired,
    period,
    reportedNow: period !== null && last !== null && last >= period.start,
    declineBy: declineBy !== null && today <= declineBy ? declineBy : null,
  }
}

/** The report that is asked for in the period of `today`; null where none is, or the item came after its last day. */
export function askedPeriod(item: Item, today: IsoDate, rules: PlanRules): AskedPeriod | null {
  if (item.state !== 'active' && item.state !== 'standing') return null
  const every = reportEvery(item, rules)
  if (every === null) return null
  const { start, end } = periodOf(today, every)
  const by =
    every === 'month' || every === 'quarter' ? makeDay(yearOf(end), monthOf(end), rules.reportDay) : end
  const first = item.received[0]
  if (first !== undefined && dayOf(first.at) > by) return null
  return { key: keyOf(start, every), start, by }
}

/** Standing items report each quarter; where the plan asks for nothing, a recurring item reports its own periods. */
function reportEvery(item: Item, rules: PlanRules) {
  if (rules.reportEvery === 'none') return item.window.kind === 'recurring' ? item.window.period : null
  return item.state === 'standing' ? 'quarter' : rules.reportEvery
}

function keyOf(start: IsoDate, every: 'week' | 'month' | 'quarter' | 'half' | 'year'): string {
  const year = yearOf(start)
  switch (every) {
    case 'week':
      return start
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(monthOf(start) / 3)}`
    case 'half':
      return `${year}-H${monthOf(start) < 7 ? 1 : 2}`
    case 'year':
      return String(year)
  }
}
