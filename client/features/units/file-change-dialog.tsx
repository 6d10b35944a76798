import { useState } from 'react'
import { handoverCopy } from '#shared/copy/handover.ts'
import type { HandoverId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { newId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useHandoverCommands } from '../../api/use-handovers.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextArea, TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'

const words = handoverCopy.file

/** 报备: the liaison tells the office who is to come, and from when. */
export function FileChangeDialog({ onClose }: { onClose: () => void }) {
  const today = useToday()
  const { command } = useHandoverCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [handoverId] = useState(() => newId<HandoverId>())
  const [successor, setSuccessor] = useState('')
  const [on, setOn] = useState<string>(today)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const day = typedDay(on)
  const send = () => {
    setTried(true)
    if (successor.trim() === '' || day === null) return
    command.mutate(
      { type: 'file', commandId, handoverId, successor: successor.trim(), on: day, note },
      {
        onSuccess: () => {
          toast(words.done)
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  }
  return (
    <Dialog
      title={words.title}
      submit={words.submit}
      onSubmit={send}
      onClose={onClose}
      isPending={command.isPending}
      error={command.error ? sentenceOf(command.error) : undefined}
    >
      <TextField
        label={words.successor}
        required
        isFirst
        maxLength={60}
        value={successor}
        onChange={setSuccessor}
        error={tried && successor.trim() === '' ? words.missing : undefined}
      />
      <DayPicker
        today={today}
        label={words.on}
        required
        value={on}
        onChange={setOn}
        error={tried && day === null ? words.noDay : undefined}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        most={limits.reason}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  )
}
