import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { refusalOf } from './refusal.ts'

/** Versions that this page's own commands made: nobody needs to be shown what they did themselves. */
const own = new WeakMap<QueryClient, Map<ItemId, Set<number>>>()

function ownOf(queryClient: QueryClient): Map<ItemId, Set<number>> {
  const known = own.get(queryClient) ?? new Map<ItemId, Set<number>>()
  own.set(queryClient, known)
  return known
}

export function markOwn(queryClient: QueryClient, events: readonly LoggedEvent[]): void {
  const known = ownOf(queryClient)
  for (const { itemId, version } of events)
    known.set(itemId, (known.get(itemId) ?? new Set<number>()).add(version))
}

/**
 * The version that the person behind a form has seen: that of the moment it was opened, and what a refusal showed
 * since. The row itself moves on with the stream; sent with the row's version, words would go over what others just did.
 */
export function useSeenVersion(item: Item): { seen: () => number; show: (error: unknown) => void } {
  const [opened, setOpened] = useState(item.version)
  const queryClient = useQueryClient()
  return {
    seen() {
      const made = ownOf(queryClient).get(item.id)
      let version = opened
      while (made?.has(version + 1)) version++
      return version
    },
    show(error) {
      const last = refusalOf(error)?.meanwhile?.at(-1)
      if (last !== undefined) setOpened(last.version)
    },
  }
}
