import type { IsoDate } from '../dates.ts'
import type { Item } from './model.ts'
import type { Milestone } from './rounds.ts'
import { dueOn, runsFrom } from './window.ts'

export type MilestoneOutcome = 'done' | 'late' | 'missing' | 'open'

/** Earliest first. */
export const byDay = <Of extends { dueOn: IsoDate }>(milestones: readonly Of[]): Of[] =>
  [...milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn === b.dueOn ? 0 : 1))

export function milestoneOutcome(
  { dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>,
  today: IsoDate,
): MilestoneOutcome {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'late'
  return today > dueOn ? 'missing' : 'open'
}

/** The milestone of the plan that is to be reached next. */
export function nextMilestone({ milestones }: Pick<Item, 'milestones'>): Milestone | null {
  return milestones.find((one) => one.by === 'plan' && one.doneOn === null) ?? null
}

/** The next day that the light looks to: that of a milestone of the plan, or the item's own, whichever is first. */
export interface NextDay {
  dueOn: IsoDate
  /** The day from which the time up to it runs. */
  from: IsoDate | null
  milestone: Milestone | null
}

export function nextDay(item: Item, today: IsoDate): NextDay | null {
  const own = dueOn(item, today)
  const from = runsFrom(item, today)
  const milestone = nextMilestone(item)
  if (milestone === null || (own !== null && own < milestone.dueOn))
    return own === null ? null : { dueOn: own, from, milestone: null }
  const before = item.milestones.findLast((one) => one.by === 'plan' && one.dueOn < milestone.dueOn)
  const last = before?.dueOn ?? null
  return {
    dueOn: milestone.dueOn,
    from: last !== null && (from === null || last > from) ? last : from,
    milestone,
  }
}
