import type { IsoDate, IsoInstant } from '../dates.ts'
import type { ItemId, PlanId } from '../ids.ts'
import type { Item } from '../items/model.ts'

/** 回头看抽查: one draw, with all that is needed to draw it again. */
export interface Sample {
  id: string
  planId: PlanId
  /** What chance began from: written down before the draw, so that nobody can choose the outcome. */
  seed: string
  size: number
  /** The closed items that it was drawn from, in ledger order, and the hash of that list. */
  from: ItemId[]
  hash: string
  picked: ItemId[]
  at: IsoInstant
  by: string
}

/** Closed items of a plan that may be drawn, in ledger order; `since` leaves out those that ended before. */
export function drawable(items: readonly Item[], planId: PlanId, since: IsoDate | null): ItemId[] {
  return items
    .filter(({ state, planId: of }) => state === 'closed' && of === planId)
    .filter(({ closedOn }) => since === null || (closedOn !== null && closedOn >= since))
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ id }) => id)
}

/** Draws `size` of `from`, every one as likely: the same seed and the same list give the same sample, on any machine. */
export function drawSample<Id>(seed: string, from: readonly Id[], size: number): Id[] {
  const next = chanceFrom(seed)
  const left = [...from]
  const drawn = new Set<Id>()
  while (drawn.size < size && left.length > 0) {
    const [one] = left.splice(next(left.length), 1)
    if (one !== undefined) drawn.add(one)
  }
  return from.filter((one) => drawn.has(one))
}

/** A fixed sequence of numbers below a limit (xmur3 into mulberry32). */
function chanceFrom(seed: string): (limit: number) => number {
  let state = 1779033703 ^ seed.length
  for (let at = 0; at < seed.length; at++) {
    state = Math.imul(state ^ seed.charCodeAt(at), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}
