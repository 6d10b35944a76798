import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import type { Holder, Item } from './model.ts'

/** In whose hands an item can lie; while it is suspended nobody holds it, and that is counted apart. */
export const hands = ['unit', 'head', 'office', 'leader', 'suspended'] as const
export type Hands = (typeof hands)[number]
export type HeldDays = Record<Hands, number>

type Held = Pick<Item, 'passes' | 'suspensions'>

/**
 * Working days that the item lay in whose hands, up to and including `today`. The day on which it was handed on is still
 * the day of who had it; what lay closed is nobody's.
 */
export function heldDaysOf(item: Held, today: IsoDate, calendar: Calendar): HeldDays {
  const held = nothingHeld()
  for (const [index, { holder, on }] of item.passes.entries()) {
    const by = handsOf(item, holder, on)
    const until = item.passes[index + 1]?.on ?? today
    if (by !== null) held[by] += workingDaysBetween(on, until < today ? until : today, calendar)
  }
  return held
}

/** The same, over many items. */
export function heldDaysOfAll(items: readonly Held[], today: IsoDate, calendar: Calendar): HeldDays {
  const sum = nothingHeld()
  for (const item of items) {
    const held = heldDaysOf(item, today, calendar)
    for (const by of hands) sum[by] += held[by]
  }
  return sum
}

const nothingHeld = (): HeldDays => ({ unit: 0, head: 0, office: 0, leader: 0, suspended: 0 })

function handsOf({ suspensions }: Held, holder: Holder, on: IsoDate): Hands | null {
  if (holder !== 'none') return holder
  return suspensions.some(({ from }) => dayOf(from) === on) ? 'suspended' : null
}
