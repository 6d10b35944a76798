import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import type { ItemId } from '#shared/ids.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import type { LedgerSort, LedgerView } from '#shared/ledger/view.ts'
import { COLUMNS, type ColumnId, columnsOf, features } from './columns.tsx'
import { GroupLine } from './group-line.tsx'
import { HeadCell } from './head-cell.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'
import { RowLine } from './row-line.tsx'
import { useIsPrinting } from './use-is-printing.ts'
import type { Line } from './use-rows.ts'

interface LedgerTableProps {
  lines: readonly Line[]
  ground: LedgerGround
  view: LedgerView
  opened: ItemId | null
  maySelect: boolean
  onOpen: (itemId: ItemId) => void
  onSort: (sort: LedgerSort) => void
  /** Changes that others made just now: their rows fade. */
  changed: ReadonlySet<ItemId>
}

const ROW = 28
const BEYOND = 12

/** A real table of which only what is in sight is drawn; on paper, all of it. */
export function LedgerTable(props: LedgerTableProps) {
  const { lines, ground, view, opened, maySelect, onOpen, onSort, changed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const height = useRowHeight(scroller)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    getItemKey: (at) => lines[at]?.key ?? at,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const items = virtual.getVirtualItems()
  const first = isPrinting ? 0 : (items[0]?.index ?? 0)
  const end = isPrinting ? lines.length : (items.at(-1)?.index ?? -1) + 1
  const seen = useMemo(() => lines.slice(first, end), [lines, first, end])
  const rows = useMemo(() => seen.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), [seen])
  const columns = useMemo(() => columnsOf(ground), [ground])
  const hidden = useLedgerUi((ui) => ui.hidden)
  const columnVisibility = useMemo(
    () => Object.fromEntries(Object.entries(hidden).map(([id, isHidden]) => [id, !isHidden])),
    [hidden],
  )
  const table = useTable(
    { features, columns, data: rows, getRowId: (row: LedgerRow) => row.item.id, state: { columnVisibility } },
    (state) => state,
  )
  const shownIds = table.getVisibleLeafColumns().map((one) => one.id as ColumnId)
  const move = useRowKeys({ lines, opened, onOpen, maySelect, show: (at) => virtual.scrollToIndex(at) })
  const before = isPrinting ? 0 : first * height
  const after = isPrinting ? 0 : (lines.length - end) * height
  const focused = useLedgerUi((ui) => ui.focused)
  const standing = focused ?? opened ?? lines.find((line) => line.kind === 'row')?.key ?? null
  return (
    <div className="scroll" ref={scroller}>
      <table className="t ledger-t" aria-rowcount={lines.length + 1} aria-label={words.column.title}>
        <colgroup>
          {shownIds.map((id) => (
            <col key={id} className={id === 'no' ? 'c-no' : COLUMNS[id].className} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <HeadCell
                  key={header.id}
                  id={header.column.id as ColumnId}
                  view={view}
                  isPrinting={isPrinting}
                  onSort={onSort}
                >
                  <table.FlexRender header={header} />
                </HeadCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody onKeyDown={move}>
          {before > 0 && <Gap height={before} span={shownIds.length} />}
          {seen.map((line, at) => {
            if (line.kind === 'group')
              return (
                <GroupLine
                  key={line.key}
                  group={line.group}
                  view={view}
                  ground={ground}
                  index={first + at + 2}
                  span={shownIds.length}
                  isFoldable={!isPrinting}
                />
              )
            const row = table.getRowModel().rowsById[line.key]
            return (
              <RowLine
                key={line.key}
                row={line.row}
                index={first + at + 2}
                isOpen={line.key === opened}
                isStanding={line.key === standing}
                isChanged={changed.has(line.row.item.id)}
                maySelect={maySelect}
                onOpen={onOpen}
              >
                {row?.getVisibleCells().map((cell) => ({
                  id: cell.column.id as ColumnId,
                  cell: <table.FlexRender key={cell.id} cell={cell} />,
                }))}
              </RowLine>
            )
          })}
          {after > 0 && <Gap height={after} span={shownIds.length} />}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are out of sight. */
const Gap = memo(function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true" className="gap-row">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
})

/** The height of a row as the tokens have it: it grows with 大字版 and wide screens. */
function useRowHeight(scroller: React.RefObject<HTMLDivElement | null>): number {
  const height = scroller.current === null ? ROW : rowHeight(scroller.current)
  return height
}

function rowHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-h')) || ROW
}

interface RowKeys {
  lines: readonly Line[]
  opened: ItemId | null
  maySelect: boolean
  onOpen: (itemId: ItemId) => void
  show: (at: number) => void
}

/** ↑ ↓ Home End walk the rows, Enter opens, Space selects; groups are skipped. */
function useRowKeys({ lines, opened, maySelect, onOpen, show }: RowKeys) {
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
