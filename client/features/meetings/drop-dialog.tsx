import { meetings } from '#shared/copy/meetings.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useMeetingCommand } from './queries.ts'

const words = meetings.drop

/** 撤下: a meeting that never began goes out of the list. */
export function DropDialog({
  meeting: { id, name },
  onClose,
}: {
  meeting: Pick<Meeting, 'id' | 'name'>
  onClose: () => void
}) {
  const command = useMeetingCommand()
  const { commandId, renewIfRefused } = useIntent()
  const send = () =>
    command.mutate(
      { type: 'drop', commandId, meetingId: id },
      { onSuccess: onClose, onError: renewIfRefused },
    )
  return (
    <Dialog
      title={words.title(name)}
      onClose={onClose}
      onSubmit={send}
      submit={words.submit}
      isDangerous
      isReady
      isPending={command.isPending}
      error={command.error && sentenceOf(command.error)}
    >
      <p>{words.text}</p>
    </Dialog>
  )
}
