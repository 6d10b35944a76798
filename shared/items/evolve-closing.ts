import { dayOf, type IsoInstant } from '../dates.ts'
import type { ItemEvent } from './events.ts'
import { moved, workingState } from './hand-on.ts'
import { type Item, isUnderReview } from './model.ts'
import type { Closing, Signature } from './rounds.ts'

type Of<Type extends ItemEvent['type']> = Extract<ItemEvent, { type: Type }>

const signature = ({ at, by, opinion, seen }: Signature): Signature => ({ at, by, opinion, seen })
const signed = (item: Item, part: Partial<Closing>): Item =>
  item.closing === null ? item : { ...item, closing: { ...item.closing, ...part } }

/** Whoever asks for the closing says that the work is done: what was asked about suspending it has no matter any more. */
export function requested(item: Item, event: Of<'closingRequested'>): Item {
  const { unitId, note, at, by } = event
  const needsHead = event.needsHead ?? false
  const closing = { unitId, note, at, by, needsHead, endorsed: null, approved: null, isStale: false }
  return { ...moved(item, needsHead ? 'endorsing' : 'reviewing', at), closing, suspensionAsk: null }
}

export function endorse(item: Item, event: Of<'endorsed'>): Item {
  return signed(moved(item, 'reviewing', event.at), { endorsed: signature(event), isStale: false })
}

export function approve(item: Item, event: Of<'approved'>): Item {
  const approved = signed(item, { approved: signature(event), isStale: false })
  return event.needsLeader ? moved(approved, 'approving', event.at) : ended(approved, event.at)
}

/** On time is judged by the day of the request, not by the day of the answer (design §5). */
export function ended(item: Item, at: IsoInstant): Item {
  const requestedOn = dayOf(item.closing?.at ?? at)
  if (item.window.kind === 'phased' && item.milestoneOn === null)
    return { ...moved(item, 'standing', at), milestoneOn: requestedOn }
  return { ...moved(item, 'closed', at), closedOn: requestedOn, approvedOn: dayOf(at) }
}

/** Back with the unit; its clock runs on from the day that stands. */
export function takeBack(item: Item, at: IsoInstant): Item {
  return { ...moved(item, workingState(item), at), closing: null }
}

/**
 * What is asked of the item was changed while a request waits: a signature given for something else holds no longer,
 * and the request goes back to the first who has to sign.
 */
export function outdated(item: Item, at: IsoInstant): Item {
  const { closing } = item
  if (!isUnderReview(item) || closing === null) return item
  if (closing.endorsed === null && closing.approved === null) return item
  const first = moved(item, closing.needsHead ? 'endorsing' : 'reviewing', at)
  return signed(first, { endorsed: null, approved: null, isStale: true })
}
