import type { ReactNode } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import type { ItemId } from '#shared/ids.ts'
import { isOver } from '#shared/items/model.ts'
import type { LedgerRow } from '#shared/ledger/select.ts'
import { COLUMNS, type ColumnId } from './columns.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'

interface RowLineProps {
  row: LedgerRow
  /** Position among all lines, the head being 1. */
  index: number
  isOpen: boolean
  /** Takes part in the tab order: one row of the table does. */
  isStanding: boolean
  isChanged: boolean
  maySelect: boolean
  onOpen: (itemId: ItemId) => void
  children: { id: ColumnId; cell: ReactNode }[] | undefined
}

export function RowLine(props: RowLineProps) {
  const { row, index, isOpen, isStanding, isChanged, maySelect, onOpen, children = [] } = props
  const { item } = row
  const isSelected = useLedgerUi((ui) => ui.selected.has(item.id))
  const select = useLedgerUi((ui) => ui.select)
  const focus = useLedgerUi((ui) => ui.focus)
  const isDone = isOver(item) || item.state === 'draft'
  const name = [
    'row',
    isOpen || isSelected ? 'is-sel' : '',
    isDone ? 'is-done' : '',
    isChanged ? 'is-changed' : '',
  ]
  return (
    // The row is reached by the arrow keys and opened by Enter; see useRowKeys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      className={name.filter(Boolean).join(' ')}
      data-item={item.id}
      aria-rowindex={index}
      aria-selected={isOpen || isSelected}
      tabIndex={isStanding ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus(item.id)
      }}
      onClick={() => onOpen(item.id)}
    >
      {children.map(({ id, cell }) => (
        <td key={id} className={cellClass(id)}>
          {id === 'no' && maySelect ? (
            <span className="no-cell">
              <input
                type="checkbox"
                tabIndex={-1}
                checked={isSelected}
                aria-label={words.select(item.ordinal)}
                onClick={(event) => event.stopPropagation()}
                onChange={(event) => select([item.id], event.target.checked)}
              />
              <span className="no-text">{cell}</span>
            </span>
          ) : (
            cell
          )}
        </td>
      ))}
    </tr>
  )
}

function cellClass(id: ColumnId): string {
  if (id === 'no') return 'no num'
  if (id === 'state') return 'c-st stc'
  return id === 'title' ? 'm' : COLUMNS[id].className
}
