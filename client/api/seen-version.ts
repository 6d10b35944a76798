import { useState } from 'react'
import type { ItemId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { refusalOf } from './refusal.ts'

/** Versions that this page's own commands made: nobody needs to be shown what they did themselves. */
const own = new Map<ItemId, Set<number>>()

export function markOwn(events: readonly LoggedEvent[]): void {
  for (const { itemId, version } of events) {
    const known = own.get(itemId) ?? new Set()
    own.set(itemId, known.add(version))
  }
}

/**
 * The version that the person behind a form has seen: that of the moment it was opened, and what a refusal showed
 * since. The row itself moves on with the stream; sent with the row's version, words would go over what others just did.
 */
export function useSeenVersion(item: Item): { seen: () => number; show: (error: unknown) => void } {
  const [opened, setOpened] = useState(item.version)
  return {
    seen() {
      let version = opened
      while (own.get(item.id)?.has(version + 1)) version++
      return version
    },
    show(error) {
      const last = refusalOf(error)?.meanwhile?.at(-1)
      if (last !== undefined) setOpened(last.version)
    },
  }
}
