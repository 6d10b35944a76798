import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import type { ItemId } from '#shared/ids.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import type { LedgerSort, LedgerView } from '#shared/ledger/view.ts'
import { useIsPrinting } from '../../components/use-is-printing.ts'
import { useMediaQuery } from '../../components/use-media-query.ts'
import { COLUMNS, type ColumnId, columnIds, columnsOf, features } from './columns.tsx'
import { GroupLine } from './group-line.tsx'
import { HeadCell } from './head-cell.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'
import { RowLine } from './row-line.tsx'
import { useRowHeight } from './use-row-height.ts'
import { useRowKeys } from './use-row-keys.ts'
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

const BEYOND = 12

/** A real table of which only what is in sight is drawn; on paper, all of it. */
export function LedgerTable(props: LedgerTableProps) {
  const { lines, ground, view, opened, maySelect, onOpen, onSort, changed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const height = useRowHeight(scroller)
  // Its answers change with every scroll, and are meant to: nothing here is memoised by them.
  // oxlint-disable-next-line react/incompatible-library
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
  const isComparing = ground.comparison !== undefined
  const isPhone = useMediaQuery('(max-width: 600px)')
  const isOpen = opened !== null
  const columnVisibility = useMemo(() => {
    const circumstances = { isPrinting, isPhone, hidden, isComparing, isOpen }
    return Object.fromEntries(columnIds.map((id) => [id, isShown(id, circumstances)]))
  }, [hidden, isPhone, isPrinting, isComparing, isOpen])
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
        {/* Keys bubble up from the rows, which take the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={move}>
          {before > 0 && <Gap height={before} />}
          {seen.map((line, at) => {
            if (line.kind === 'group')
              return (
                <GroupLine
                  key={line.key}
                  group={line.group}
                  view={view}
                  ground={ground}
                  index={first + at + 2}
                  columns={shownIds}
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
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
}

const PHONE: readonly ColumnId[] = ['title', 'due', 'light']
const PHONE_COMPARING: readonly ColumnId[] = ['title', 'change', 'light']
/** What gives its room to the changes, and what more of it while the drawer is open. */
const YIELDING: readonly ColumnId[] = ['progress', 'last']
const YIELDING_BESIDE: readonly ColumnId[] = [...YIELDING, 'lead', 'due']

interface Circumstances {
  isPrinting: boolean
  isPhone: boolean
  hidden: Partial<Record<ColumnId, boolean>>
  isComparing: boolean
  isOpen: boolean
}

/** Paper shows all columns that there is room for, a phone a list of title, deadline or change, and light. */
function isShown(id: ColumnId, { isPrinting, isPhone, hidden, isComparing, isOpen }: Circumstances): boolean {
  if (id === 'change' && !isComparing) return false
  if (isPrinting) return !(isComparing && YIELDING.includes(id))
  if (isPhone) return (isComparing ? PHONE_COMPARING : PHONE).includes(id)
  if (isComparing && (isOpen ? YIELDING_BESIDE : YIELDING).includes(id)) return false
  return !hidden[id]
}

/** Stands for the rows that are out of sight. */
const Gap = memo(function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className="gap-row">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds no control, only room */}
      <td style={{ height }} />
    </tr>
  )
})
