import { compareCopy } from '#shared/copy/compare-days.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import { isFlow } from '#shared/figures/flow.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { cleared } from './cleared.ts'
import type { Compared } from './use-comparison.ts'

interface NothingShownProps {
  view: LedgerView
  compared: Compared | null
  onView: (change: Partial<LedgerView>) => void
}

/** In place of the table: what narrows it so, and the way back to all rows. */
export function NothingShown({ view, compared, onView }: NothingShownProps) {
  const comparison = compared?.comparison ?? null
  if (comparison !== null && view.moved !== null && !isFlow(view.moved) && comparison.changes.size === 0)
    return (
      <EmptyState
        title={compareCopy.nothing.title}
        actions={
          <button type="button" className="btn" onClick={() => onView({ moved: null })}>
            {compareCopy.showAll}
          </button>
        }
      >
        {compareCopy.nothing.text}
      </EmptyState>
    )
  return (
    <EmptyState
      title={words.noMatch.title}
      actions={
        <button type="button" className="btn" onClick={() => onView(cleared(view))}>
          {words.clearAll}
        </button>
      }
    >
      {words.noMatch.text}
    </EmptyState>
  )
}
