import { unknownYearsBetween } from '../calendar/own.ts'
import type { Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import type { ItemCommandType } from '../items/commands.ts'
import { type Light, light } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { offered } from '../items/offered.ts'
import { type AskedPeriod, askedPeriod } from '../items/reporting.ts'
import { declineBy } from '../items/rules.ts'
import type { Thresholds } from '../items/thresholds.ts'
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

/** What today makes of an item for one person. */
export interface ItemFacts {
  offered: readonly ItemCommandType[]
  light: Light
  dueOn: IsoDate | null
  evidenceRequired: boolean
  /** The report that is asked for now. */
  period: AskedPeriod | null
  /** Until when a lead may still decline; null once that has passed. */
  declineBy: IsoDate | null
  /** Years without a published calendar that this day was counted through. */
  declineThrough: readonly number[]
}

export function factsOf(item: Item, actor: Actor, ground: WorkGround): ItemFacts {
  const { today, calendar, thresholds } = ground
  const rules = ground.rulesOf(item.planId)
  const lastDay = item.state === 'assigned' ? declineBy(item, rules, calendar) : null
  const declinable = lastDay !== null && today <= lastDay ? lastDay : null
  return {
    offered: offered(item, actor, today),
    light: light(item, { today, thresholds, calendar, rules }),
    dueOn: dueOn(item, today),
    evidenceRequired: rules.evidenceRequired,
    period: askedPeriod(item, today, rules),
    declineBy: declinable,
    declineThrough:
      declinable === null ? [] : unknownYearsBetween(dayOf(item.holderSince), declinable, calendar),
  }
}
