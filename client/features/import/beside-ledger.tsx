import type { ReactNode } from 'react'
import type { PlanWithRows } from '#shared/api/outputs.ts'
import { besideCopy as words } from '#shared/copy/beside.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { doEdit, useDraft } from './import.store.ts'
import { useLedgerBeside } from './queries.ts'

/** Fetches the plan that the paper stands beside, if one was chosen; without it the paper can still go alone. */
export function BesideLedger({ children }: { children: (ledger: PlanWithRows | null) => ReactNode }) {
  const { beside } = useDraft()
  const { data, error, refetch } = useLedgerBeside(beside)
  if (beside === null || beside === 'alone') return children(null)
  if (error && !data)
    return (
      <>
        <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
        <div className="imp-actions">
          <button type="button" className="btn" onClick={() => doEdit({ type: 'compare', beside: 'alone' })}>
            {words.alone}
          </button>
        </div>
      </>
    )
  if (!data) return <LoadingLine>{words.loading}</LoadingLine>
  return children(data)
}
