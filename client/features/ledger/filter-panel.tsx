import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { filterTexts } from '#shared/copy/ledger-filters.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { Chip } from '../../components/chip.tsx'
import { Icon } from '../../components/icon.tsx'
import { Popover } from '../../components/popover.tsx'

export const fetchFields = async () => ({ default: (await import('./filter-fields.tsx')).FilterFields })
const FilterFields = lazy(fetchFields)

interface FilterPanelProps {
  view: LedgerView
  rows: readonly LedgerRow[]
  ground: LedgerGround
  onView: (change: Partial<LedgerView>) => void
}

/** Filters that are not needed every day; those that are on stand beside as chips. */
export function FilterPanel({ view, rows, ground, onView }: FilterPanelProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActiveChips view={view} ground={ground} onView={onView} />
      <Popover
        isOpen={isOpen}
        onChange={setOpen}
        position="bottom-end"
        width={280}
        content={
          <Suspense fallback={<div className="filter-panel" aria-busy="true" />}>
            <FilterFields {...{ view, rows, ground, onView }} onDone={() => setOpen(false)} />
          </Suspense>
        }
      >
        <button
          type="button"
          className="chip"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.filter}
          <Icon of={IconPlus} size={12} />
        </button>
      </Popover>
    </>
  )
}

function ActiveChips({ view, ground, onView }: Omit<FilterPanelProps, 'rows'>) {
  return filterTexts(view, ground).map(({ key, text, off }) => (
    <Chip key={key} isRemovable onPress={() => onView(off)}>
      {text}
    </Chip>
  ))
}
