import { meetings } from '#shared/copy/meetings.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { toast } from '../../components/toast-store.ts'
import { useMeetingCommand, useUndoPreview } from './queries.ts'

const words = meetings.undo
const SHOWN = 12

/** 撤销散会: the items that it ends are said before; where it cannot be done, what is built upon them. */
export function UndoCloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const asked = useUndoPreview(meeting.id)
  const command = useMeetingCommand()
  const { commandId, renewIfRefused } = useIntent()
  const preview = asked.data
  if (preview?.blockedBy)
    return (
      <Dialog title={words.blockedTitle} cancel={words.close} onClose={onClose}>
        <p>{words.blocked(preview.blockedBy)}</p>
      </Dialog>
    )
  const undo = () =>
    command.mutate(
      { type: 'undoClose', commandId, meetingId: meeting.id },
      {
        onSuccess: () => {
          toast(words.done)
          onClose()
        },
        onError: (error) => {
          renewIfRefused(error)
          void asked.refetch()
        },
      },
    )
  const error = command.error ?? asked.error
  const items = preview?.items ?? []
  return (
    <Dialog
      title={words.title}
      submit={words.submit(items.length)}
      isDangerous
      isPending={command.isPending || preview === undefined}
      error={error && sentenceOf(error)}
      onSubmit={undo}
      onClose={onClose}
    >
      {preview === undefined ? (
        error === null && <LoadingLine />
      ) : (
        <>
          <p>{words.what(items.length)}</p>
          {items.length > 0 && (
            <ul className="undone" aria-label={words.items}>
              {items.slice(0, SHOWN).map(({ id, ordinal, title }) => (
                <li key={id} className="cut" title={title}>
                  {words.line(ordinal, title)}
                </li>
              ))}
              {items.length > SHOWN && <li className="ink2">{words.more(items.length - SHOWN)}</li>}
            </ul>
          )}
        </>
      )}
    </Dialog>
  )
}
