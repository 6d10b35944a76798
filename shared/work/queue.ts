import type { Item } from '../items/model.ts'

/** What waits for the office's decision: requests for closing, and what units gave back. Longest waiting first. */
export function reviewQueue(items: readonly Item[]): { closings: Item[]; declined: Item[] } {
  const waiting = (state: Item['state']) =>
    items
      .filter((item) => item.state === state)
      .sort((a, b) => a.holderSince.localeCompare(b.holderSince) || a.ordinal - b.ordinal)
  return { closings: waiting('reviewing'), declined: waiting('declined') }
}

/** The neighbour in the queue: `step` 1 is the next, -1 the one before; at its ends it stays. */
export function neighbour(queue: readonly Item[], item: Item, step: 1 | -1): Item | null {
  const at = queue.findIndex((other) => other.id === item.id)
  return at < 0 ? (queue[0] ?? null) : (queue[at + step] ?? null)
}
