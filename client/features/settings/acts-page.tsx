import './settings.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bulkChangeCopy } from '#shared/copy/bulk-change.ts'
import type { CommandId, UnitId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { UndoingAct } from '../../api/undoing-act.tsx'
import { useActs } from '../../api/use-acts.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useUnits } from './queries.ts'

const words = bulkChangeCopy.page

/** 批量调整: what was changed on many items at once, and the way back. */
export function ActsPage() {
  const acts = useActs()
  const units = useUnits()
  const [asked, setAsked] = useState<CommandId | null>(null)
  if (acts.isError)
    return <ErrorNotice onRetry={() => void acts.refetch()}>{unreadSentenceOf(acts.error)}</ErrorNotice>
  if (acts.isPending) return <LoadingLine />
  if (acts.data.length === 0)
    return (
      <EmptyState
        title={words.empty}
        actions={
          <Link to="/ledger" className="btn primary large">
            {words.ledger}
          </Link>
        }
      >
        {words.emptyText}
      </EmptyState>
    )
  const nameOf = (id: UnitId) => units.data?.find((unit) => unit.id === id)?.name ?? ''
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title}</h2>
      </div>
      <div className="settings-scroll kept">
        <p className="ink2">{words.lead}</p>
        <ActsTable acts={acts.data} nameOf={nameOf} onUndo={setAsked} />
      </div>
      {asked !== null && <UndoingAct actId={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

interface ActsTableProps {
  acts: readonly Act[]
  nameOf: (id: UnitId) => string
  onUndo: (id: CommandId) => void
}

function ActsTable({ acts, nameOf, onUndo }: ActsTableProps) {
  return (
    <table className="t kept-rules acts" aria-label={words.list}>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, word]) => (
            <th key={name} scope="col" className={`c-act-${name}`}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.id} className="row">
            <td>{words.say(act, nameOf)}</td>
            <td className="num">{act.itemIds.length}</td>
            <td>{act.by}</td>
            <td className="num">{words.when(act.at)}</td>
            <td>
              {act.undoneAt === null ? (
                <button type="button" className="btn quiet" onClick={() => onUndo(act.id)}>
                  {words.undo}
                  <span className="sr">{words.say(act, nameOf)}</span>
                </button>
              ) : (
                <span className="ink3">{words.undoneAt(act.undoneAt)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
