import { dayOf, type IsoInstant } from '../dates.ts'
import type { Holder, Item, ItemState } from './model.ts'

/** Who must act in each state: the ball follows from the state, so the two can never disagree. */
export const HOLDER: Readonly<Record<ItemState, Holder>> = {
  draft: 'office',
  assigned: 'unit',
  active: 'unit',
  standing: 'unit',
  endorsing: 'head',
  reviewing: 'office',
  approving: 'leader',
  declined: 'office',
  suspended: 'none',
  closed: 'none',
  cancelled: 'none',
}

/** A change of state hands the ball on; the clock of whoever holds it starts anew only when it really moves. */
export function moved(item: Item, state: ItemState, at: IsoInstant): Item {
  return HOLDER[state] === item.holder ? { ...item, state } : handedOn(item, state, at)
}

/** As `moved`, but the clock starts anew even for the same holder: another unit, or a new assignment. */
export function handedOn(item: Item, state: ItemState, at: IsoInstant): Item {
  const holder = HOLDER[state]
  return { ...item, state, holder, holderSince: at, passes: [...item.passes, { holder, on: dayOf(at) }] }
}

/** Where an item is worked on: one without an end, or past its milestone, is standing. */
export function workingState({
  window,
  milestoneOn,
}: Pick<Item, 'window' | 'milestoneOn'>): 'active' | 'standing' {
  if (window.kind === 'standing') return 'standing'
  return window.kind === 'phased' && milestoneOn !== null ? 'standing' : 'active'
}
