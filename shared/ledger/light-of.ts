import type { Calendar } from '../calendar/working-days.ts'
import type { IsoDate } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import { type Light, light } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import type { Thresholds } from '../items/thresholds.ts'
import { type PlanRules, usualRules } from '../plans/model.ts'

/** By what rows are judged on a day. */
export interface DayGround {
  today: IsoDate
  calendar: Calendar
  thresholds: Thresholds
  rules: ReadonlyMap<PlanId, PlanRules>
}

/** The light of the item on that day, by the rules of its plan. */
export function lightOf(item: Item, ground: DayGround): Light {
  const { today, thresholds, calendar } = ground
  const rules = ground.rules.get(item.planId) ?? usualRules
  return light(item, { today, thresholds, calendar, rules })
}
