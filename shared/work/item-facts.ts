import type { Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate, periodOf } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import type { ItemCommandType } from '../items/commands.ts'
import { type Light, light, type Thresholds } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { offered } from '../items/offered.ts'
import { periodKey, reportBy, reportEvery } from '../items/reporting.ts'
import { declineBy } from '../items/rules.ts'
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
  const lastDay = item.state === 'assigned' ? declineBy(item, rules, calendar) : null
  return {
    offered: offered(item, actor, today),
    light: light(item, { today, thresholds, calendar, rules }),
    dueOn: dueOn(item, today),
    evidenceRequired: rules.evidenceRequired,
    period,
    reportedNow: period !== null && last !== null && last >= period.start,
    declineBy: lastDay !== null && today <= lastDay ? lastDay : null,
  }
}

/** The report that is asked for in the period of `today`; null where none is, or the item came after its last day. */
export function askedPeriod(item: Item, today: IsoDate, rules: PlanRules): AskedPeriod | null {
  if (item.state !== 'active' && item.state !== 'standing') return null
  const every = reportEvery(item, rules)
  if (every === null) return null
  const by = reportBy(today, every, rules.reportDay)
  const first = item.received[0]
  if (first !== undefined && dayOf(first.at) > by) return null
  return { key: periodKey(today, every), start: periodOf(today, every).start, by }
}
