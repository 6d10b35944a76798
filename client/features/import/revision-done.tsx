import { Link } from '@tanstack/react-router'
import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Revision } from '#shared/plans/model.ts'
import { refusalOf, unreadSentenceOf } from '../../api/refusal.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { DoneTable } from './done-table.tsx'
import { focusHere } from './focus-here.ts'
import { IssueResults, useIssuing } from './issuing.tsx'
import { useRevision } from './queries.ts'

const words = besideCopy.done

interface RevisionDoneProps {
  planId: PlanId
  items: readonly Item[]
  nameOf: (id: UnitId) => string
}

/** After 确认修订: what was changed, what is new and can be given out, and what the paper no longer has. */
export function RevisionDone({ commandId, ...rest }: RevisionDoneProps & { commandId: CommandId }) {
  const { data, error, refetch } = useRevision(rest.planId, commandId)
  if (refusalOf(error)?.refusal === 'notFound')
    return (
      <EmptyState title={words.missing.title} actions={<ToLedger planId={rest.planId} isPrimary />}>
        {words.missing.text}
      </EmptyState>
    )
  if (error && !data)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  return data ? <Outcome {...rest} revision={data} /> : <LoadingLine />
}

function Outcome({ planId, items, nameOf, revision }: RevisionDoneProps & { revision: Revision }) {
  const those = (ids: readonly ItemId[]): Item[] => {
    const wanted = new Set(ids)
    return items.filter((item) => wanted.has(item.id))
  }
  const added = those(revision.added)
  const { picked, setPicked, button, results } = useIssuing(added)
  return (
    <section className="imp-done" aria-label={importCopy.steps.done}>
      <div className="imp-done-head">
        <div className="grow">
          <h2 ref={focusHere} tabIndex={-1}>
            {words.title(revision.changed.length, added.length)}
          </h2>
          <p className="ink2">{words.text(revision.kept.length, revision.gone.length)}</p>
        </div>
        <div className="imp-actions">
          {button}
          <ToLedger planId={planId} isPrimary={button === false} />
          <Link to="/import" className="btn large">
            {importCopy.done.another}
          </Link>
        </div>
      </div>
      {results && <IssueResults results={results} items={items} />}
      <div className="imp-done-rows">
        {added.length > 0 && (
          <section className="imp-became">
            <h3>{words.added(added.length)}</h3>
            <DoneTable items={added} nameOf={nameOf} picked={picked} onPick={setPicked} />
          </section>
        )}
        <Became title={words.changed(revision.changed.length)} items={those(revision.changed)} />
        <Became title={words.left(revision.left.length)} text={words.leftText} items={those(revision.left)} />
        <Became title={words.gone(revision.gone.length)} text={words.goneText} items={those(revision.gone)} />
      </div>
    </section>
  )
}

function ToLedger({ planId, isPrimary }: { planId: PlanId; isPrimary: boolean }) {
  return (
    <Link to="/ledger" search={{ plan: planId }} className={isPrimary ? 'btn primary large' : 'btn large'}>
      {importCopy.done.toLedger}
    </Link>
  )
}

/** Items by name, each a way to its row in the ledger. */
function Became({ title, text, items }: { title: string; text?: string; items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <section className="imp-became">
      <h3>{title}</h3>
      {text && <p className="ink3 s12">{text}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className="num ink3">{item.ordinal}</span>
            <Link to="/ledger" search={{ plan: item.planId, item: item.id }}>
              {item.title}
            </Link>
            <span className="ink3">{copy.itemState[item.state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
