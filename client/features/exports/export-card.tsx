import { type ReactNode, useEffect, useState } from 'react'
import { exportsCopy as words } from '#shared/copy/exports.ts'
import { type ExportJob, type ExportState, hasEnded } from '#shared/exports/job.ts'
import { newId } from '../../api/new-id.ts'
import { useStartExport } from '../../api/use-start-export.ts'
import { toast } from '../../components/toast-store.ts'
import { useDropExport } from './queries.ts'

const QUIET_MS = 400

/** One export: how far it is while it runs, then the file, or why there is none. */
export function ExportCard({ job }: { job: ExportJob }) {
  const { id, ask, state, ahead } = job
  const drop = useDropExport()
  const cancel = useDropExport(() => toast(words.cancelled(ask)))
  const isLate = useLate()
  const isOver = hasEnded(state)
  if (!isOver && !isLate) return null
  const text = words.progress(ask, state, ahead)
  return (
    <Card
      text={text}
      isOver={isOver}
      actions={
        isOver ? (
          <>
            {state.phase === 'failed' && mayHelp(state) && <Retry {...{ job }} />}
            <button type="button" className="btn quiet" onClick={() => drop.mutate({ id })}>
              {words.close}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="btn quiet"
            aria-label={words.cancelOf(ask)}
            onClick={() => cancel.mutate({ id })}
          >
            {words.cancel}
          </button>
        )
      }
    >
      {!isOver && <Bar state={state} label={words.bar(ask)} text={text} />}
      {state.phase === 'done' && (
        <a href={state.file.address} download>
          {ask.kind === 'ledger' ? words.download : words.downloadPaper}
        </a>
      )}
    </Card>
  )
}

/** What was asked for here is not there any more. */
export function LostCard({ job, onClose }: { job: Pick<ExportJob, 'id' | 'ask'>; onClose: () => void }) {
  return (
    <Card
      text={words.lost(job.ask)}
      isOver
      actions={
        <>
          <Retry job={job} onRetried={onClose} />
          <button type="button" className="btn quiet" onClick={onClose}>
            {words.close}
          </button>
        </>
      }
    />
  )
}

interface CardProps {
  text: string
  isOver: boolean
  actions: ReactNode
  children?: ReactNode
}

/** Only the end is read out: nobody wants to hear every row. */
function Card({ text, isOver, actions, children }: CardProps) {
  return (
    <div className="export-card">
      <div className="export-text">
        {isOver ? <output>{text}</output> : <span className="num">{text}</span>}
        {children}
      </div>
      {actions}
    </div>
  )
}

function Bar({ state, label, text }: { state: ExportState; label: string; text: string }) {
  const done = state.phase === 'writing' ? state.written / state.of : state.phase === 'packing' ? 1 : 0
  return <progress className="export-bar" aria-label={label} aria-valuetext={text} max={1} value={done} />
}

function Retry({ job, onRetried }: { job: Pick<ExportJob, 'id' | 'ask'>; onRetried?: () => void }) {
  const start = useStartExport()
  const drop = useDropExport()
  const again = () =>
    start.mutate(
      { id: newId(), ask: job.ask },
      { onSuccess: () => (onRetried === undefined ? drop.mutate({ id: job.id }) : onRetried()) },
    )
  return (
    <button type="button" className="btn" disabled={start.isPending} onClick={again}>
      {words.retry}
    </button>
  )
}

/** The same again would be refused again, but for what was only too slow. */
const mayHelp = (state: ExportState): boolean =>
  state.phase === 'failed' && (state.refusal === null || state.refusal === 'fileTakesTooLong')

function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
