import { meetings } from '#shared/copy/meetings.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useMe } from '../../api/use-session.ts'
import { Dialog } from '../../components/dialog.tsx'
import { toast } from '../../components/toast-store.ts'
import { useMeetingCommand } from './queries.ts'
import { useWaitingDecisions } from './use-outbox.ts'

const words = meetings.close

/** 散会: what becomes of the decisions, and what is still missing from which. */
export function CloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { userId } = useMe()
  const command = useMeetingCommand()
  const { commandId, renewIfRefused } = useIntent()
  const waiting = useWaitingDecisions(userId, meeting.id)
  const { decisions } = meeting
  const missing = decisions.flatMap(({ id, text, unitId, window }, at) => {
    const lacks = [...(unitId === null ? [words.noUnit] : []), ...(window === null ? [words.noDay] : [])]
    return lacks.length === 0 ? [] : [{ id, text, at: at + 1, lacks: lacks.join('、') }]
  })
  const mayClose = missing.length === 0 && waiting === 0
  const send = () =>
    command.mutate(
      { type: 'close', commandId, meetingId: meeting.id },
      {
        onSuccess: () => {
          toast(words.done(decisions.length))
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      onSubmit={send}
      {...(mayClose ? { submit: words.submit, isReady: true } : {})}
      isPending={command.isPending}
      error={command.error && sentenceOf(command.error)}
    >
      {waiting > 0 && <p>{words.waiting}</p>}
      {missing.length > 0 ? (
        <>
          <p>{words.missing}</p>
          <ol className="close-missing">
            {missing.map(({ id, text, at, lacks }) => (
              <li key={id}>
                {at}. {text}
                <span className="hint error">{lacks}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        waiting === 0 && <p>{words.lead(decisions.length)}</p>
      )}
    </Dialog>
  )
}
