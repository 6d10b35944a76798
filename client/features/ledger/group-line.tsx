import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { groupCounts } from '#shared/copy/group-counts.ts'
import { groupName } from '#shared/copy/group-name.ts'
import type { RowGroup } from '#shared/ledger/group.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { Icon } from '../../components/icon.tsx'
import { COLUMNS, type ColumnId } from './columns.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'

interface GroupLineProps {
  group: RowGroup
  view: LedgerView
  ground: LedgerGround
  index: number
  columns: readonly ColumnId[]
  isFoldable: boolean
}

/** The head of a group with its counts; pressing it folds the group. */
export function GroupLine({ group, view, ground, index, columns, isFoldable }: GroupLineProps) {
  const isFolded = useLedgerUi((ui) => ui.folded.has(group.key))
  const fold = useLedgerUi((ui) => ui.fold)
  const name = groupName(group, view.group, ground)
  const counts = groupCounts(group)
  const foldable = columns.filter((id) => COLUMNS[id].className.startsWith('w'))
  const inside = (
    <>
      <span className="group-name">{name}</span>
      <span className="sum">
        {counts.map((count, at) => (
          <span key={count}>
            {at > 0 && <i className="mid" />}
            {count}
          </span>
        ))}
      </span>
    </>
  )
  return (
    <tr className="group" aria-rowindex={index}>
      <th colSpan={columns.length - foldable.length} scope="rowgroup">
        {isFoldable ? (
          <button type="button" className="fold" aria-expanded={!isFolded} onClick={() => fold(group.key)}>
            <Icon of={isFolded ? IconChevronRight : IconChevronDown} size={12} />
            {inside}
          </button>
        ) : (
          inside
        )}
      </th>
      {/* Columns that fold away beside the drawer have a cell of their own, or they would keep their room. */}
      {foldable.map((id) => (
        <th key={id} className={COLUMNS[id].className} aria-hidden="true" />
      ))}
    </tr>
  )
}
