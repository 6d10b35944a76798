import { createContext, useContext, useMemo } from 'react'
import type { PlanWithRows } from '#shared/api/outputs.ts'
import { type Checked, check } from '#shared/imports/check.ts'
import { type Comparison, compare } from '#shared/imports/compare.ts'
import type { Draft, DraftItem, ItemKey } from '#shared/imports/draft.ts'
import { type Layout, layOut } from '#shared/imports/layout.ts'
import { type ResolvedName, resolveNames } from '#shared/imports/resolve.ts'
import { type Uncertainty, uncertainties } from '#shared/imports/uncertain.ts'
import type { Unit } from '#shared/units/model.ts'
import { useCalendar } from '../../components/judged-by.ts'
import { useCheckUi } from './check-ui.store.ts'

/** What follows from the draft, worked out once for every pane. */
export interface Facts {
  draft: Draft
  units: readonly Unit[]
  names: readonly ResolvedName[]
  checked: Checked
  /** Values that the paper leaves open, of the items that have some. */
  uncertain: ReadonlyMap<ItemKey, readonly Uncertainty[]>
  layout: Layout
  /** 序号 of the items that enter the ledger. */
  numbers: ReadonlyMap<ItemKey, number>
  /** Items that are folded away, each by the first of its run. */
  folded: ReadonlyMap<ItemKey, ItemKey>
  /** Beside a plan of the ledger, once the office has chosen one. */
  comparison: Comparison | null
}

export const CheckContext = createContext<Facts | null>(null)

export function useFacts(): Facts {
  const facts = useContext(CheckContext)
  if (!facts) throw new Error('Used outside the page that compares source and items')
  return facts
}

export function useFactsOf(draft: Draft, units: readonly Unit[], ledger: PlanWithRows | null): Facts {
  const only = useCheckUi((ui) => ui.only)
  const opened = useCheckUi((ui) => ui.opened)
  const calendar = useCalendar()
  const all = useMemo(() => resolveNames(draft, units), [draft, units])
  const comparison = useMemo(() => compareWith(draft, ledger, all, units), [draft, ledger, all, units])
  const settled = useMemo(() => settledBy(comparison), [comparison])
  const names = useMemo(() => namesOutside(draft, all, settled), [draft, all, settled])
  const checked = useMemo(() => check(draft, names, calendar, settled), [draft, names, settled, calendar])
  const uncertain = useMemo(() => uncertainIn(draft, settled), [draft, settled])
  const layout = useMemo(() => layOut(draft), [draft])
  const numbers = useMemo(() => numbersOf(draft.items), [draft.items])
  const folded = useMemo(() => {
    const shown = only === 'changes' && comparison ? changedKeys(comparison) : checked.toLookAt
    return only === null ? new Map<ItemKey, ItemKey>() : foldsOf(draft.items, shown, opened)
  }, [only, comparison, draft.items, checked.toLookAt, opened])
  return useMemo(
    () => ({ draft, units, names, checked, uncertain, layout, numbers, folded, comparison }),
    [draft, units, names, checked, uncertain, layout, numbers, folded, comparison],
  )
}

function compareWith(
  draft: Draft,
  ledger: PlanWithRows | null,
  names: readonly ResolvedName[],
  units: readonly Unit[],
): Comparison | null {
  if (ledger === null || draft.beside === null || draft.beside === 'alone') return null
  return compare(draft, draft.beside.as, ledger, names, units)
}

export function changedKeys({ byKey }: Comparison): ReadonlySet<ItemKey> {
  return new Set([...byKey].flatMap(([key, { mark }]) => (mark === 'kept' ? [] : [key])))
}

/** A revision stores nothing of what it does not change: nothing about it has to be settled again. */
function settledBy(comparison: Comparison | null): ReadonlySet<ItemKey> {
  if (comparison?.as !== 'revision') return NONE
  return new Set([...comparison.byKey].flatMap(([key, { mark }]) => (mark === 'kept' ? [key] : [])))
}
const NONE: ReadonlySet<ItemKey> = new Set()

function namesOutside(
  draft: Draft,
  names: readonly ResolvedName[],
  settled: ReadonlySet<ItemKey>,
): readonly ResolvedName[] {
  if (settled.size === 0) return names
  const open = draft.items.filter((item) => !settled.has(item.key))
  const used = new Set(open.flatMap((item) => [...item.leads, ...item.supports]))
  // Members of groups and names that others stand for are reached through the used ones.
  return names.filter(({ name, settled: by }) => used.has(name) || by !== null)
}

function uncertainIn(draft: Draft, settled: ReadonlySet<ItemKey>): Map<ItemKey, Uncertainty[]> {
  const open = new Map<ItemKey, Uncertainty[]>()
  for (const item of draft.items) {
    const found = settled.has(item.key) ? [] : uncertainties(draft, item)
    if (found.length > 0) open.set(item.key, found)
  }
  return open
}

function numbersOf(items: readonly DraftItem[]): Map<ItemKey, number> {
  const inside = items.filter((item) => !item.isOut)
  return new Map(inside.map((item, index) => [item.key, index + 1]))
}

/** Runs of items that need not be shown; one that was opened stays open. */
function foldsOf(
  items: readonly DraftItem[],
  shown: ReadonlySet<ItemKey>,
  opened: ReadonlySet<ItemKey>,
): Map<ItemKey, ItemKey> {
  const folds = new Map<ItemKey, ItemKey>()
  let first: ItemKey | null = null
  for (const { key, isOut } of items) {
    if (isOut || shown.has(key)) first = null
    else {
      first ??= key
      if (!opened.has(first)) folds.set(key, first)
    }
  }
  return folds
}
