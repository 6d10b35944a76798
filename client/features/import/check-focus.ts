import type { ItemKey } from '#shared/imports/draft.ts'
import { useCheckUi } from './check-ui.store.ts'

/** Panes whose lines are there to be done with, one after the other. */
export type Pane = 'imp-units' | 'imp-findings'
const ACT = ':is(.imp-acts, .imp-actions) button'

const byId = (id: string) => document.getElementById(id)
/** Lines of a pane about which something can still be done. */
const openRows = (pane: Pane): HTMLElement[] => [
  ...(byId(pane)?.querySelectorAll<HTMLElement>('[data-open]') ?? []),
]

/** The pane the focus is in, and on which of its open lines; -1 for its head and for lines that are settled. */
function placeIn(pane: Pane): number | null {
  const now = document.activeElement
  if (!byId(pane)?.contains(now)) return null
  return openRows(pane).findIndex((row) => row.contains(now))
}

/** First what can be done about the line; the sentence itself where nothing can. */
function focusRow(row: HTMLElement | undefined): boolean {
  const target = row?.querySelector<HTMLElement>(ACT) ?? row?.querySelector<HTMLElement>('button')
  target?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return target !== undefined && target !== null
}

/** The row of an item in the table: from there Tab leads to what can be done with it. */
export function focusItem(key: ItemKey): void {
  const row = document.querySelector(`tr[data-item="${CSS.escape(key)}"]`)
  row?.querySelector<HTMLElement>('.imp-name')?.focus({ preventScroll: true })
}

/** Where the focus was last, in each pane: one goes on from there. */
const last: Record<Pane, number> = { 'imp-units': 0, 'imp-findings': 0 }
export type Place = { pane: Pane; at: number } | 'elsewhere'

/** Where the focus is; null when it is on nothing. */
export function placeNow(): Place | null {
  if (document.activeElement === null || document.activeElement === document.body) return null
  for (const pane of ['imp-units', 'imp-findings'] as const) {
    const at = placeIn(pane)
    if (at === null) continue
    last[pane] = Math.max(at, 0)
    return { pane, at: Math.max(at, 0) }
  }
  return 'elsewhere'
}

/** The next open line of a pane, or the one before it; round again at the end. */
export function stepIn(pane: Pane, by: 1 | -1): boolean {
  const rows = openRows(pane)
  const at = placeIn(pane)
  const whole = byId(pane)?.querySelector<HTMLElement>('[data-whole]')
  if (rows.length === 0) byId(pane)?.focus()
  else if (at === null && whole) whole.focus()
  else if (at === null) focusRow(rows[Math.min(last[pane], rows.length - 1)])
  else focusRow(rows[at < 0 && by < 0 ? rows.length - 1 : (at + by + rows.length) % rows.length])
  return true
}

/** The first open line of a pane: in the findings that is what must be handled. */
export function focusFirst(pane: Pane): void {
  if (!focusRow(openRows(pane)[0])) byId(pane)?.focus()
}

/** What was pressed has gone with what it was about: the next of its kind takes the focus, and at the end the way on. */
export function focusAfter(place: Place): void {
  if (place === 'elsewhere') return focusSelected()
  const panes: Pane[] =
    place.pane === 'imp-units' ? ['imp-units', 'imp-findings'] : ['imp-findings', 'imp-units']
  for (const pane of panes) {
    const rows = openRows(pane)
    const at = pane === place.pane ? Math.min(place.at, rows.length - 1) : 0
    if (focusRow(rows[at])) return
  }
  document.querySelector<HTMLElement>('.imp-cov .btn.primary')?.focus()
}

function focusSelected(): void {
  const { selected } = useCheckUi.getState()
  if (selected !== null) focusItem(selected)
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('.imp-items')?.focus({ preventScroll: true })
}
