import { saidOf } from '../items/forecast.ts'
import type { Forecast } from '../items/forecasts.ts'
import { type Item, isOver } from '../items/model.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What is kept of an item to be counted: what the sets look at, and what 预判 looks at besides. */
export interface FullTally extends Tally {
  /** What the unit's own words make one expect, whatever the day. */
  said: Forecast
  /** How many reports on end have said 本期无变化, the last one among them; one is none yet. */
  unchanged: number
}

export const fullTallyOf = (item: Item): FullTally => ({
  ...tallyOf(item),
  said: item.state === 'draft' || item.state === 'cancelled' ? 'unsaid' : saidOf(item).forecast,
  unchanged: unchangedOf(item),
})

function unchangedOf(item: Item): number {
  if (isOver(item) || !item.lastReport?.unchanged) return 0
  return item.unchangedBefore === 0 ? 0 : item.unchangedBefore + 1
}
