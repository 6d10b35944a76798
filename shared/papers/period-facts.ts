import { dayOf, type IsoDate } from '../dates.ts'
import type { FigureOptions } from '../figures/model.ts'
import { endedOn } from '../figures/subsets.ts'
import type { Item } from '../items/model.ts'

/** What happened in a period, both days included. */
export interface PeriodFacts {
  /** Ended in it, by the day of the request that was approved. */
  closed: Item[]
  slips: number
  slipsAnswered: number
  /** Not answered by every lead, and past their day. */
  slipsLate: number
  reminders: number
}

/** Slips and reminders count by the day on which they were sent; whether they are answered, by `until`. */
export function periodFacts(
  items: readonly Item[],
  { since, until }: { since: IsoDate; until: IsoDate },
  options: FigureOptions,
): PeriodFacts {
  const isWithin = (day: IsoDate | null) => day !== null && since <= day && day <= until
  const slips = items.flatMap((item) =>
    item.slips.filter((slip) => isWithin(dayOf(slip.at))).map((slip) => ({ item, slip })),
  )
  const isAnswered = ({ item, slip }: (typeof slips)[number]) =>
    item.leads.every((unitId) => slip.replies.some((reply) => reply.unitId === unitId))
  return {
    closed: items.filter((item) => isWithin(endedOn(item, options))),
    slips: slips.length,
    slipsAnswered: slips.filter(isAnswered).length,
    slipsLate: slips.filter((one) => !isAnswered(one) && one.slip.answerBy < until).length,
    reminders: items.flatMap((item) => item.reminders).filter(({ at }) => isWithin(dayOf(at))).length,
  }
}
