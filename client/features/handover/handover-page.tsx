import './handover.css'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { handoverCopy as words } from '#shared/copy/handover.ts'
import { isSuccessor, mayAnswer, mayDrop } from '#shared/handovers/decide-handover.ts'
import { type Handover, type HandoverEntry, summaryOf } from '#shared/handovers/model.ts'
import type { HandoverId } from '#shared/ids.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useHandoverCommands } from '../../api/use-handovers.ts'
import { useAddress } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { Progress } from '../../components/progress.tsx'
import { toast } from '../../components/toast-store.ts'
import { type Ask, AskDialog } from './ask-dialog.tsx'
import { EntriesTable, type EntryAct } from './entries-table.tsx'
import { useHandover, useItemsNow, useUnitName } from './queries.ts'
import { focusNextOpen, useEntryKeys } from './use-entry-keys.ts'

const keyHints = [
  { keys: ['J', 'K'], does: words.keys.move },
  { keys: ['Y'], does: words.keys.confirm },
  { keys: ['Q'], does: words.keys.question },
] as const

/** 交接清单, on a page of its own: the successor confirms it line by line, the others see how far it is. */
export function HandoverPage() {
  const { search } = useAddress()
  const { data: handover, error, refetch } = useHandover((search.handover ?? '') as HandoverId)
  usePageKeys(keyHints)
  if (error && !handover) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
  if (!handover) return <LoadingLine />
  return <TheHandover handover={handover} />
}

function TheHandover({ handover }: { handover: Handover }) {
  const actor = useActor()
  const [ask, setAsk] = useState<Ask | null>(null)
  const list = useRef<HTMLTableElement>(null)
  const now = useItemsNow()
  const { confirm, isPending } = useConfirm(handover)
  useEntryKeys(list)
  const isOpen = handover.state === 'open'
  const act = (what: EntryAct, entry: HandoverEntry) => {
    if (what !== 'confirm') return setAsk({ act: what, entry })
    if (!isPending) confirm(entry, () => focusNextOpen(list.current, entry.itemId))
  }
  return (
    <div className="ho">
      <Head handover={handover} onDrop={mayDrop(handover, actor) ? () => setAsk({ act: 'drop' }) : null} />
      <Ended handover={handover} />
      {handover.entries.length === 0 ? (
        <EmptyState title={words.list}>{words.nothing}</EmptyState>
      ) : (
        <div className="ho-scroll">
          <EntriesTable
            ref={list}
            entries={handover.entries}
            now={now}
            mayConfirm={isOpen && isSuccessor(handover, actor)}
            mayAnswer={isOpen && mayAnswer(handover, actor)}
            isPending={isPending}
            onAct={act}
          />
        </div>
      )}
      {ask && <AskDialog handoverId={handover.id} ask={ask} onClose={() => setAsk(null)} />}
    </div>
  )
}

/** One key, one line: the answer says how far it is. */
function useConfirm({ id: handoverId }: Handover) {
  const { confirm: mutation } = useHandoverCommands()
  const confirm = ({ itemId, title }: HandoverEntry, then: () => void) =>
    mutation.mutate(
      { type: 'confirm', commandId: newCommandId(), handoverId, itemId },
      {
        onSuccess: ({ state }) => {
          toast(state === 'complete' ? words.done.complete : words.done.confirm(title))
          then()
        },
      },
    )
  return { confirm, isPending: mutation.isPending }
}

function Head({ handover, onDrop }: { handover: Handover; onDrop: (() => void) | null }) {
  const actor = useActor()
  const unit = useUnitName(handover.unitId)
  const { count, confirmed, unanswered } = summaryOf(handover)
  return (
    <header className="ho-head">
      <Link to="/units/one" search={{ unit: handover.unitId }} className="ho-back">
        {words.back(unit)}
      </Link>
      <div className="ho-line">
        <h2>{words.title(unit)}</h2>
        <span className="ink2">{words.between(handover.from?.name ?? null, handover.to?.name ?? '')}</span>
        {handover.openedAt !== null && <span className="ink3">{words.opened(handover.openedAt)}</span>}
        <span className="grow" />
        {onDrop && (
          <button type="button" className="btn" onClick={onDrop}>
            {words.do.drop}
          </button>
        )}
      </div>
      {count > 0 && (
        <div className="ho-line" aria-live="polite">
          <span className="ho-progress">
            <Progress done={confirmed / count} isOver={handover.state === 'complete'} />
          </span>
          <b className="num">{words.progress(confirmed, count)}</b>
          {unanswered > 0 && <span className="state wait">{words.unanswered(unanswered)}</span>}
          {handover.state === 'open' && (
            <span className="ink3">{isSuccessor(handover, actor) ? words.hint : words.watch}</span>
          )}
        </div>
      )}
    </header>
  )
}

function Ended({ handover: { state, endedAt, reason, accountEnd, from } }: { handover: Handover }) {
  if (state === 'complete' && endedAt !== null)
    return (
      <Notice>
        {words.complete(endedAt)}
        {accountEnd === 'atEnd' && from !== null && words.closed}
      </Notice>
    )
  return state === 'dropped' ? <Notice tone="warn">{words.dropped(reason)}</Notice> : null
}
