import type { FilledFacts } from '../items/events.ts'
import type { Item } from '../items/model.ts'

/** What reports and measured values made of the item, to be given back as it was. */
export function filledFacts(item: Item): FilledFacts {
  const { lastReport, earlierReport, reportCount, unchangedBefore, reportedYears, instances, indicators } =
    item
  return { lastReport, earlierReport, reportCount, unchangedBefore, reportedYears, instances, indicators }
}
