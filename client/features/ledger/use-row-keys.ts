import type { KeyboardEvent } from 'react'
import type { ItemId } from '#shared/ids.ts'
import { useLedgerUi } from './ledger-ui.store.ts'
import type { Line } from './use-rows.ts'

interface RowKeys {
  lines: readonly Line[]
  opened: ItemId | null
  maySelect: boolean
  onOpen: (itemId: ItemId) => void
  show: (at: number) => void
}

/** ↑ ↓ Home End walk the rows, Enter opens, Space selects; groups are skipped. */
export function useRowKeys({ lines, opened, maySelect, onOpen, show }: RowKeys) {
  const focus = useLedgerUi((ui) => ui.focus)
  const select = useLedgerUi((ui) => ui.select)
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (!target.matches('tr[data-item]')) return
    const at = lines.findIndex((line) => line.key === target.dataset.item)
    const line = lines[at]
    if (line?.kind !== 'row') return
    if (event.key === 'Enter') onOpen(line.row.item.id)
    else if (event.key === ' ' && maySelect)
      select([line.row.item.id], !useLedgerUi.getState().selected.has(line.row.item.id))
    else {
      const next = step(lines, at, event.key)
      if (next === null) return
      const to = lines[next]
      if (to?.kind !== 'row') return
      focus(to.row.item.id)
      show(next)
      if (opened !== null) onOpen(to.row.item.id)
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(`tr[data-item="${to.row.item.id}"]`)
          ?.focus({ preventScroll: true }),
      )
    }
    event.preventDefault()
  }
}

function step(lines: readonly Line[], at: number, key: string): number | null {
  const isRow = (line: Line) => line.kind === 'row'
  switch (key) {
    case 'ArrowDown': {
      const next = lines.findIndex((line, index) => index > at && isRow(line))
      return next < 0 ? null : next
    }
    case 'ArrowUp': {
      const next = lines.slice(0, at).findLastIndex(isRow)
      return next < 0 ? null : next
    }
    case 'Home':
      return lines.findIndex(isRow)
    case 'End':
      return lines.findLastIndex(isRow)
    default:
      return null
  }
}
