import { useState } from 'react'
import { bulkChangeCopy } from '#shared/copy/bulk-change.ts'
import { roundTrip } from '#shared/copy/round-trip.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { UndoingAct } from '../../api/undoing-act.tsx'
import { useActs } from '../../api/use-acts.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useUnitName } from './queries.ts'

const words = roundTrip.page
const MOST = 20

/** What went in lately, and the way back while nothing was built upon it. */
export function PastActs() {
  const acts = useActs()
  const [asked, setAsked] = useState<CommandId | null>(null)
  const sheets = acts.data?.filter(({ sheet }) => sheet !== undefined).slice(0, MOST) ?? []
  return (
    <section className="rt-acts" aria-labelledby="rt-acts">
      <h3 id="rt-acts">{words.acts}</h3>
      {acts.isError ? (
        <ErrorNotice onRetry={() => void acts.refetch()}>{unreadSentenceOf(acts.error)}</ErrorNotice>
      ) : acts.isPending ? (
        <LoadingLine />
      ) : sheets.length === 0 ? (
        <p className="ink3">{words.noActs}</p>
      ) : (
        <ActsTable acts={sheets} onUndo={setAsked} />
      )}
      {asked !== null && <UndoingAct actId={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function ActsTable({ acts, onUndo }: { acts: readonly Act[]; onUndo: (id: CommandId) => void }) {
  const nameOf = useUnitName()
  const { when, undoneAt } = bulkChangeCopy.page
  return (
    <div className="rt-scroll">
      <table className="t" aria-labelledby="rt-acts">
        <thead>
          <tr>
            {Object.entries(words.actsColumns).map(([name, word]) => (
              <th key={name} scope="col" className={`rt-act-${name}`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => {
            const line = act.sheet && words.actLine(nameOf(act.sheet.unitId), act.sheet.name, act.sheet.cells)
            return (
              <tr key={act.id} className="row">
                <td>{line}</td>
                <td className="num">{words.items(act.itemIds.length)}</td>
                <td>{act.by}</td>
                <td className="num">{when(act.at)}</td>
                <td>
                  {act.undoneAt === null ? (
                    <button type="button" className="btn quiet" onClick={() => onUndo(act.id)}>
                      {words.undo}
                      <span className="sr">{line}</span>
                    </button>
                  ) : (
                    <span className="ink3">{undoneAt(act.undoneAt)}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
