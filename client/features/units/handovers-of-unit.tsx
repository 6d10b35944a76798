import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { access, may } from '#shared/access.ts'
import { handoverCopy } from '#shared/copy/handover.ts'
import { posts as words } from '#shared/copy/posts.ts'
import { mayDrop } from '#shared/handovers/decide-handover.ts'
import type { HandoverSummary } from '#shared/handovers/model.ts'
import { limits } from '#shared/items/limits.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useHandoverCommands } from '../../api/use-handovers.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useActor } from '../../api/use-session.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { toast } from '../../components/toast-store.ts'

/** What was filed and handed over in this unit, the last first, and how far it is. */
export function HandoversOfUnit({ handovers }: { handovers: readonly HandoverSummary[] }) {
  const [dropped, setDropped] = useState<HandoverSummary | null>(null)
  if (handovers.length === 0) return <p className="ink3">{words.noHandovers}</p>
  return (
    <>
      <ul className="unit-handovers">
        {handovers.map((handover) => (
          <li key={handover.id} className="unit-line">
            <span
              className={handover.state === 'open' || handover.state === 'filed' ? 'state wait' : 'state off'}
            >
              {handoverCopy.state[handover.state]}
            </span>
            <HandoverLine handover={handover} onDrop={() => setDropped(handover)} />
          </li>
        ))}
      </ul>
      {dropped && <DropDialog handover={dropped} onClose={() => setDropped(null)} />}
    </>
  )
}

function HandoverLine({ handover, onDrop }: { handover: HandoverSummary; onDrop: () => void }) {
  const actor = useActor()
  const { filing, from, to, openedAt, count, confirmed, unanswered } = handover
  if (openedAt === null)
    return (
      <>
        <span>{filing && handoverCopy.file.pending(filing.successor, filing.on)}</span>
        {mayDrop(handover, actor) && (
          <button type="button" className="btn quiet" onClick={onDrop}>
            {handoverCopy.file.withdraw}
          </button>
        )}
      </>
    )
  return (
    <>
      <span>{handoverCopy.between(from?.name ?? null, to?.name ?? '')}</span>
      <span className="ink2">{handoverCopy.opened(openedAt)}</span>
      <span className="num">{handoverCopy.progress(confirmed, count)}</span>
      {unanswered > 0 && <span className="state wait">{handoverCopy.unanswered(unanswered)}</span>}
      {may(actor.role, access['handovers.get']) && (
        <Link to="/units/handover" search={{ handover: handover.id }}>
          {words.open}
        </Link>
      )}
    </>
  )
}

function DropDialog({ handover, onClose }: { handover: HandoverSummary; onClose: () => void }) {
  const { command } = useHandoverCommands()
  const { commandId, renewIfRefused } = useIntent()
  const send = (reason: string) =>
    command.mutate(
      { type: 'drop', commandId, handoverId: handover.id, reason },
      {
        onSuccess: () => {
          toast(handoverCopy.done.drop)
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  return (
    <ReasonDialog
      title={handoverCopy.ask.drop.title}
      label={handoverCopy.ask.drop.label}
      submit={handoverCopy.file.withdraw}
      most={limits.reason}
      isPending={command.isPending}
      error={command.error ? sentenceOf(command.error) : undefined}
      onClose={onClose}
      onSubmit={send}
    />
  )
}
