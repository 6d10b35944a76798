import type { IsoInstant } from '../dates.ts'
import type { ItemId } from '../ids.ts'
import { type Item, isUnderReview } from '../items/model.ts'
import { offered } from '../items/offered.ts'
import { openExtension } from '../items/open-asks.ts'
import type { Actor } from '../users/model.ts'

/** What somebody's decision is asked for, in the order of the page: 销号, 延期, 挂账, 退办. */
export const askKinds = ['closing', 'extension', 'suspension', 'declined'] as const
export type AskKind = (typeof askKinds)[number]

/** One decision that waits. An item may wait for two: for its closing, and for an extension asked before it. */
export interface Queued {
  kind: AskKind
  item: Item
  /** Since when it waits for this person. */
  since: IsoInstant
}

/** Since when the item waits for such a decision; null where none is asked for. */
function askedSince(item: Item, kind: AskKind): IsoInstant | null {
  switch (kind) {
    case 'closing':
      return isUnderReview(item) ? item.holderSince : null
    case 'extension':
      return openExtension(item)?.at ?? null
    case 'suspension':
      return item.suspensionAsk?.at ?? null
    case 'declined':
      return item.state === 'declined' ? item.holderSince : null
  }
}

/** The commands by which each is answered with yes. */
const ANSWERS = {
  closing: ['endorse', 'approve', 'confirm'],
  extension: ['decideExtension'],
  suspension: ['decideSuspension'],
  declined: ['reassign'],
} as const satisfies Record<AskKind, readonly string[]>

/** Everything that waits for this person's decision: by what is asked, the longest waiting first. */
export function reviewQueue(items: readonly Item[], actor: Actor): Queued[] {
  const found = items.flatMap((item) => {
    const asked = askKinds.flatMap((kind) => {
      const since = askedSince(item, kind)
      return since === null ? [] : [{ kind, item, since }]
    })
    if (asked.length === 0) return []
    const mine = offered(item, actor)
    return asked.filter(({ kind }) => ANSWERS[kind].some((command) => mine.includes(command)))
  })
  return found.sort(
    (a, b) =>
      askKinds.indexOf(a.kind) - askKinds.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.item.ordinal - b.item.ordinal,
  )
}

/** What the office has asked a leader to decide and may still take back: it waits, but not for this person. */
export function passedOn(items: readonly Item[], actor: Actor): Queued[] {
  const found = items.flatMap((item) => {
    const since = askedSince(item, 'suspension')
    const isOurs = since !== null && offered(item, actor).includes('withdrawSuspension')
    return isOurs ? [{ kind: 'suspension' as const, item, since }] : []
  })
  return found.sort((a, b) => a.since.localeCompare(b.since) || a.item.ordinal - b.item.ordinal)
}

/** An entry by its name in the address; without a kind the first that the item has. */
export function findQueued<Entry extends { kind: AskKind; item: Pick<Item, 'id'> }>(
  queue: readonly Entry[],
  itemId: ItemId,
  kind: AskKind | null,
): Entry | null {
  return queue.find((one) => one.item.id === itemId && (kind === null || one.kind === kind)) ?? null
}

/** The neighbour in the queue: `step` 1 is the next, -1 the one before; at its ends it stays. */
export function neighbour(
  queue: readonly Queued[],
  itemId: ItemId,
  kind: AskKind,
  step: 1 | -1,
): Queued | null {
  const at = queue.findIndex((one) => one.item.id === itemId && one.kind === kind)
  return at < 0 ? (queue[0] ?? null) : (queue[at + step] ?? null)
}
