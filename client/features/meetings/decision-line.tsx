import { Link } from '@tanstack/react-router'
import { dueWords } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { Decision, Meeting } from '#shared/meetings/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { toast } from '../../components/toast-store.ts'
import { useMeetingCommand } from './queries.ts'
import type { WaitingDecision } from './use-outbox.ts'

const words = meetings.decide

interface DecisionLineProps {
  meeting: Meeting
  decision: Decision
  at: number
  units: readonly Unit[]
  mayChange: boolean
  onChange: () => void
}

/** One decision: its words, by whom and by when, and once the meeting is closed its item. */
export function DecisionLine({ meeting, decision, at, units, mayChange, onChange }: DecisionLineProps) {
  const command = useMeetingCommand()
  const { id, text, unitId, window, version, ordinal } = decision
  const unit = units.find((one) => one.id === unitId)
  const drop = () =>
    command.mutate(
      {
        ...{ type: 'dropDecision', commandId: newCommandId(), meetingId: meeting.id },
        ...{ decisionId: id, version },
      },
      { onSuccess: () => toast(words.dropped(text.slice(0, 20))) },
    )
  return (
    <li className="decided">
      <p className="decided-text">{text}</p>
      <p className="decided-as">
        {ordinal !== null && (
          <Link to="/ledger" search={{ plan: meeting.planId, item: id }} aria-label={words.openItem(ordinal)}>
            {words.item(ordinal)}
          </Link>
        )}
        <span>{unit?.name ?? <b>{words.noUnit}</b>}</span>
        <span className="num">{window === null ? <b>{words.noDay}</b> : dueWords(window)}</span>
        {mayChange && (
          <span className="decided-do">
            <button type="button" className="as-link" aria-label={words.changeOne(at)} onClick={onChange}>
              {words.change}
            </button>
            <button
              type="button"
              className="as-link"
              aria-label={words.dropOne(at)}
              disabled={command.isPending}
              onClick={drop}
            >
              {words.drop}
            </button>
          </span>
        )}
      </p>
      {command.error && (
        <p className="hint error" role="alert">
          {sentenceOf(command.error)}
        </p>
      )}
    </li>
  )
}

/** Typed, and not with the server: it says so, and why. */
export function WaitingLine({
  waiting: { text, refused },
  onTakeBack,
}: {
  waiting: WaitingDecision
  onTakeBack: () => void
}) {
  return (
    <li className="decided is-waiting">
      <p className="decided-text">{text}</p>
      {refused === null ? (
        <output className="decided-as">{words.waiting}</output>
      ) : (
        <>
          <p className="hint error" role="alert">
            {words.refused(refused)}
          </p>
          <button type="button" className="btn" onClick={onTakeBack}>
            {words.change}
          </button>
        </>
      )}
    </li>
  )
}
