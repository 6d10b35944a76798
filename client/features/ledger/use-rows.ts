import { useMemo } from 'react'
import type { isForecast as IsForecast } from '#shared/figures/forecast.ts'
import type { Item } from '#shared/items/model.ts'
import { groupRows, type RowGroup } from '#shared/ledger/group.ts'
import { type LedgerGround, type LedgerRow, ledgerRow, selectRows } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import type { Initials } from '../../components/initials.ts'
import type { Compared } from './use-comparison.ts'

/** A line of the table: the head of a group, or a row. */
export type Line =
  | { kind: 'group'; key: string; group: RowGroup }
  | { kind: 'row'; key: string; row: LedgerRow }

const computed = new WeakMap<LedgerGround, WeakMap<Item, LedgerRow>>()

/** Rows computed once an item and day: an event makes one item new, and only that one is computed again. */
function rowsOf(items: readonly Item[], ground: LedgerGround): LedgerRow[] {
  const known = computed.get(ground) ?? new WeakMap<Item, LedgerRow>()
  computed.set(ground, known)
  return items.map((item) => {
    const row = known.get(item) ?? ledgerRow(item, ground)
    known.set(item, row)
    return row
  })
}

/** Rules that come only when a view needs them; null until then. */
interface Fetched {
  initials: Initials | null
  isForecast: typeof IsForecast | null
}

export function useRows(
  items: readonly Item[],
  view: LedgerView,
  ground: LedgerGround,
  { initials, isForecast }: Fetched,
  compared: Compared | null,
) {
  const comparison = compared?.comparison ?? null
  const groundThen = compared?.groundThen ?? ground
  const rows = useMemo(() => rowsOf(items, ground), [items, ground])
  const all = useMemo(
    // What is there no more stands as it was.
    () => (comparison === null ? rows : [...rows, ...rowsOf(comparison.gone, groundThen)]),
    [rows, comparison, groundThen],
  )
  const searched = useMemo(
    () => ({
      ...ground,
      ...(comparison === null ? {} : { comparison }),
      ...(initials === null ? {} : { initials }),
      ...(isForecast === null ? {} : { isForecast }),
    }),
    [ground, comparison, initials, isForecast],
  )
  const shown = useMemo(() => selectRows(all, view, searched), [all, view, searched])
  const withoutLights = useMemo(
    () => (view.lights.length === 0 ? shown : selectRows(all, { ...view, lights: [] }, searched)),
    [all, shown, view, searched],
  )
  const groups = useMemo(() => groupRows(shown, view.group, ground.units), [shown, view.group, ground])
  return { rows, all, searched, shown, withoutLights, groups }
}

/** What the table draws, from top to bottom. */
export function linesOf(
  groups: readonly RowGroup[],
  isGrouped: boolean,
  folded: ReadonlySet<string>,
): Line[] {
  return groups.flatMap((group): Line[] => {
    const rows = group.rows.map((row): Line => ({ kind: 'row', key: row.item.id, row }))
    if (!isGrouped) return rows
    const head: Line = { kind: 'group', key: `group ${group.key}`, group }
    return folded.has(group.key) ? [head] : [head, ...rows]
  })
}
