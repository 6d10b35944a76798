import type { PlanId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { type FullTally, fullTallyOf } from './full-tally.ts'
import { type Place, placeOf } from './tally.ts'

/** So many items of a plan that count alike in one place. */
export interface Group {
  planId: PlanId
  tally: FullTally
  place: Place
  count: number
}

/** Counted here, item by item, as the database counts them. */
export const groupsOf = (items: readonly Item[]): Group[] =>
  items.map((item) => ({ planId: item.planId, tally: fullTallyOf(item), place: placeOf(item), count: 1 }))
