import type { Draft, DraftItem } from '#shared/imports/draft.ts'
import { show } from './check-ui.store.ts'
import { doEdit } from './import.store.ts'

/** Merges, and selects what came of it: with the one before, that one's key remains. */
export function merge(draft: Draft, item: DraftItem, side: 'next' | 'previous'): void {
  const kept = draft.items.filter((one) => !one.isOut || one.key === item.key)
  const before = kept[kept.findIndex((one) => one.key === item.key) - 1]
  doEdit({ type: 'merge', key: item.key, with: side })
  if (side === 'next') show(item.key)
  else if (before) show(before.key)
}
