import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BulkResult } from '#shared/api/outputs.ts'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { useAddress } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { DoneTable } from './done-table.tsx'
import { mayIssue } from './may-issue.ts'
import { useItemsOf, useUnits } from './queries.ts'

const words = importCopy.done
/** As many commands as one request may carry. */
const AT_ONCE = 1000

/** After 确认入账: what is in the ledger now, and 交办 of all or some. */
export function DonePage() {
  const { search } = useAddress()
  const planId = (search.plan ?? '') as PlanId
  const { data, error, refetch } = useItemsOf(planId)
  const { data: units } = useUnits()
  if (error && !data) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
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
  return <Done planId={planId} items={data.items} nameOf={nameOf} />
}

interface DoneProps {
  planId: PlanId
  items: readonly Item[]
  nameOf: (id: UnitId) => string
}

function Done({ planId, items, nameOf }: DoneProps) {
  const [picked, setPicked] = useState<ReadonlySet<ItemId>>(new Set())
  const { issue, isPending, results } = useIssue()
  const drafts = items.filter((item) => item.state === 'draft')
  const ready = items.filter(mayIssue)
  const some = ready.filter((item) => picked.has(item.id))
  return (
    <section className="imp-done" aria-label={importCopy.steps.done}>
      <div className="imp-done-head">
        <div className="grow">
          <h2>
            {drafts.length === items.length
              ? words.title(items.length)
              : words.issued(items.length - drafts.length)}
          </h2>
          <p className="ink2">{drafts.length === 0 ? words.none : words.text}</p>
        </div>
        <div className="imp-actions">
          {ready.length > 0 && (
            <button
              type="button"
              className="btn primary large"
              disabled={isPending}
              onClick={() => issue(some.length > 0 ? some : ready)}
            >
              {isPending
                ? words.issuing
                : some.length > 0
                  ? words.issueSome(some.length)
                  : words.issueAll(ready.length)}
            </button>
          )}
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
        </div>
      </div>
      {results && <Results results={results} items={items} />}
      {drafts.length > ready.length && (
        <Notice tone="warn">{words.noLeads(drafts.length - ready.length)}</Notice>
      )}
      <DoneTable items={items} nameOf={nameOf} picked={picked} onPick={setPicked} />
    </section>
  )
}

/** 交办 of many; each is a decision of its own, and what was refused is said with its reason. */
function useIssue() {
  const bulk = useBulkCommands()
  const [isPending, setPending] = useState(false)
  const [results, setResults] = useState<BulkResult[] | null>(null)
  const issue = async (items: readonly Item[]) => {
    setPending(true)
    setResults(null)
    const commands = items.map((item) => ({
      type: 'issue' as const,
      commandId: newCommandId(),
      itemId: item.id,
      version: item.version,
    }))
    const all: BulkResult[] = []
    try {
      for (let from = 0; from < commands.length; from += AT_ONCE)
        all.push(...(await bulk.mutateAsync({ commands: commands.slice(from, from + AT_ONCE) })))
    } catch {
      // Said above the page; what went through before stays done.
    }
    setPending(false)
    setResults(all.length > 0 ? all : null)
  }
  return { issue: (items: readonly Item[]) => void issue(items), isPending, results }
}

function Results({ results, items }: { results: readonly BulkResult[]; items: readonly Item[] }) {
  const refused = results.flatMap((result) => ('refusal' in result ? [result] : []))
  return (
    <output className="imp-results">
      <Notice tone={refused.length > 0 ? 'warn' : 'info'}>
        {words.result(results.length - refused.length, refused.length)}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ itemId, refusal }) => {
              const item = items.find((one) => one.id === itemId)
              return (
                <li key={itemId}>
                  {words.refused(item?.ordinal ?? 0, item?.title ?? '', copy.refusal[refusal])}
                </li>
              )
            })}
          </ul>
        )}
      </Notice>
    </output>
  )
}
