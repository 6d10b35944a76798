import { createContext, useContext, useMemo } from 'react'
import { calendar } from '#shared/calendar/calendar.ts'
import { type Checked, check } from '#shared/imports/check.ts'
import type { Draft, DraftItem, ItemKey } from '#shared/imports/draft.ts'
import { type Layout, layOut } from '#shared/imports/layout.ts'
import { type ResolvedName, resolveNames } from '#shared/imports/resolve.ts'
import type { Unit } from '#shared/units/model.ts'
import { useCheckUi } from './check-ui.store.ts'

/** What follows from the draft, worked out once for every pane. */
export interface Facts {
  draft: Draft
  units: readonly Unit[]
  names: readonly ResolvedName[]
  checked: Checked
  layout: Layout
  /** 序号 of the items that enter the ledger. */
  numbers: ReadonlyMap<ItemKey, number>
  /** Items that are folded away, each by the first of its run. */
  folded: ReadonlyMap<ItemKey, ItemKey>
}

export const CheckContext = createContext<Facts | null>(null)

export function useFacts(): Facts {
  const facts = useContext(CheckContext)
  if (!facts) throw new Error('Used outside the page that compares source and items')
  return facts
}

export function useFactsOf(draft: Draft, units: readonly Unit[]): Facts {
  const onlyToLookAt = useCheckUi((ui) => ui.onlyToLookAt)
  const opened = useCheckUi((ui) => ui.opened)
  const names = useMemo(() => resolveNames(draft, units), [draft, units])
  const checked = useMemo(() => check(draft, names, calendar), [draft, names])
  const layout = useMemo(() => layOut(draft), [draft])
  const numbers = useMemo(() => numbersOf(draft.items), [draft.items])
  const folded = useMemo(
    () => (onlyToLookAt ? foldsOf(draft.items, checked.toLookAt, opened) : new Map<ItemKey, ItemKey>()),
    [onlyToLookAt, draft.items, checked.toLookAt, opened],
  )
  return useMemo(
    () => ({ draft, units, names, checked, layout, numbers, folded }),
    [draft, units, names, checked, layout, numbers, folded],
  )
}

function numbersOf(items: readonly DraftItem[]): Map<ItemKey, number> {
  const inside = items.filter((item) => !item.isOut)
  return new Map(inside.map((item, index) => [item.key, index + 1]))
}

/** Runs of items that need no look; one that was opened stays open. */
function foldsOf(
  items: readonly DraftItem[],
  toLookAt: ReadonlySet<ItemKey>,
  opened: ReadonlySet<ItemKey>,
): Map<ItemKey, ItemKey> {
  const folds = new Map<ItemKey, ItemKey>()
  let first: ItemKey | null = null
  for (const { key, isOut } of items) {
    if (isOut || toLookAt.has(key)) first = null
    else {
      first ??= key
      if (!opened.has(first)) folds.set(key, first)
    }
  }
  return folds
}
