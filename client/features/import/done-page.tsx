import { Link } from '@tanstack/react-router'
import { importCopy } from '#shared/copy/import.ts'
import type { CommandId, PlanId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { DoneTable } from './done-table.tsx'
import { focusHere } from './focus-here.ts'
import { IssueResults, useIssuing } from './issuing.tsx'
import { useItemsOf, useUnits } from './queries.ts'
import { RevisionDone } from './revision-done.tsx'
import { UndoImport } from './undo-import.tsx'

const words = importCopy.done

/** After 确认入账: what is in the ledger now, and 交办 of all or some. */
export function DonePage() {
  const { search } = useAddress()
  const planId = (search.plan ?? '') as PlanId
  const { data, error, refetch } = useItemsOf(planId)
  const { data: units } = useUnits()
  if (error && !data)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!data || !units) return <LoadingLine />
  if (data.items.length === 0)
    return (
      <EmptyState
        title={words.missing.title}
        actions={
          <Link to="/ledger" className="btn primary">
            {words.toLedger}
          </Link>
        }
      >
        {words.missing.text}
      </EmptyState>
    )
  const nameOf = (id: UnitId) => units.find((unit) => unit.id === id)?.name ?? ''
  const rows = { planId, items: data.items, nameOf }
  return search.revision ? (
    <RevisionDone {...rows} commandId={search.revision as CommandId} />
  ) : (
    <Done {...rows} />
  )
}

interface DoneProps {
  planId: PlanId
  items: readonly Item[]
  nameOf: (id: UnitId) => string
}

function Done({ planId, items, nameOf }: DoneProps) {
  const { picked, setPicked, ready, button, results } = useIssuing(items)
  const drafts = items.filter((item) => item.state === 'draft')
  const brought = items.filter((item) => item.brought).length
  return (
    <section className="imp-done" aria-label={importCopy.steps.done}>
      <div className="imp-done-head">
        <div className="grow">
          <h2 ref={focusHere} tabIndex={-1}>
            {drafts.length === items.length
              ? words.title(items.length)
              : brought > 0
                ? words.brought(items.length, brought)
                : words.issued(items.length - drafts.length)}
          </h2>
          <p className="ink2">
            {drafts.length > 0 ? words.text : brought > 0 ? words.broughtText : words.none}
          </p>
        </div>
        <div className="imp-actions">
          {button}
          <Link
            to="/ledger"
            search={{ plan: planId }}
            className={ready.length > 0 ? 'btn large' : 'btn primary large'}
          >
            {words.toLedger}
          </Link>
          <Link to="/import" className="btn large">
            {words.another}
          </Link>
          <UndoImport planId={planId} />
        </div>
      </div>
      {results && <IssueResults results={results} items={items} />}
      {drafts.length > ready.length && (
        <Notice tone="warn">{words.noLeads(drafts.length - ready.length)}</Notice>
      )}
      <DoneTable items={items} nameOf={nameOf} picked={picked} onPick={setPicked} />
    </section>
  )
}
