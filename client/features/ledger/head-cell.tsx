import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import type { LedgerSort, LedgerView } from '#shared/ledger/view.ts'
import { Icon } from '../../components/icon.tsx'
import { COLUMNS, type ColumnId } from './columns.tsx'

interface HeadCellProps {
  id: ColumnId
  view: LedgerView
  /** On paper a head is text: a repeated head loses its buttons. */
  isPrinting: boolean
  onSort: (sort: LedgerSort) => void
  children: ReactNode
}

export function HeadCell({ id, view, isPrinting, onSort, children }: HeadCellProps) {
  const { className, sort } = COLUMNS[id]
  const isSorted = sort !== null && view.sort === sort && (sort !== 'ordinal' || view.descending)
  const inside = (
    <>
      {children}
      {id === 'state' && (
        <span className="at">
          <i className="mid" />
          {words.column.ball}
        </span>
      )}
    </>
  )
  return (
    <th
      scope="col"
      className={className}
      {...(isSorted
        ? { 'aria-sort': view.descending ? ('descending' as const) : ('ascending' as const) }
        : {})}
    >
      {sort === null || isPrinting ? (
        inside
      ) : (
        <button type="button" className="th-sort" onClick={() => onSort(sort)}>
          {inside}
          {isSorted && <Icon of={view.descending ? IconChevronDown : IconChevronUp} size={12} />}
        </button>
      )}
    </th>
  )
}
