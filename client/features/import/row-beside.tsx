import { IconChevronDown } from '@tabler/icons-react'
import { besideCopy as words } from '#shared/copy/beside.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Compared, Comparison } from '#shared/imports/compare.ts'
import type { DraftItem } from '#shared/imports/draft.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { useFacts } from './check-context.ts'
import { doEdit } from './import.store.ts'
import { MarkWord } from './mark-word.tsx'

/** More would not be looked through; the nearest ones are offered. */
const MOST_PAIRS = 30

/** The mark of one row, and which item of the ledger it continues. */
export function RowMark({ item, compared, comparison }: RowBesideProps) {
  const { row, mark, stays } = compared
  const { as } = comparison
  const rowWords = as === 'revision' ? words.ledgerRow : words.otherYearRow[as]
  return (
    <>
      {!item.isOut && <MarkWord as={as} mark={mark} />}
      {row && <span>{rowWords(row.item.ordinal, copy.itemState[row.item.state])}</span>}
      {item.isOut && row && as === 'revision' && <span>{words.kept}</span>}
      {stays && <span className="l-urgent imp-warn">{words.stays[stays]}</span>}
    </>
  )
}

interface RowBesideProps {
  item: DraftItem
  compared: Compared
  comparison: Comparison
}

/** Which item of the ledger this one continues, where the likeness was wrong: one of those that nothing continues. */
export function PairMenu({ item }: { item: DraftItem }) {
  const { comparison } = useFacts()
  const compared = comparison?.byKey.get(item.key)
  if (!comparison || !compared) return null
  const { row } = compared
  const at = row?.item.ordinal ?? 0
  const near = [...comparison.gone]
    .sort((a, b) => Math.abs(a.item.ordinal - at) - Math.abs(b.item.ordinal - at))
    .slice(0, MOST_PAIRS)
  const rows = [...(row ? [row] : []), ...near].sort((a, b) => a.item.ordinal - b.item.ordinal)
  const entries: MenuEntry[] = [
    {
      key: 'none',
      label: words.pairNone,
      isOn: row === null,
      onChoose: () => doEdit({ type: 'pair', key: item.key, with: null }),
    },
    ...rows.map((one) => ({
      key: one.item.id,
      label: words.pairWith(one.item.ordinal, one.item.title),
      isOn: one === row,
      onChoose: () => doEdit({ type: 'pair', key: item.key, with: one.item.id }),
    })),
  ]
  return (
    <Menu entries={entries}>
      <button type="button" className="btn quiet">
        {words.pair}
        <Icon of={IconChevronDown} size={12} />
      </button>
    </Menu>
  )
}
