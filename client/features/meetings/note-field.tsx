import { useEffect, useRef, useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import { meetingLimits } from '#shared/meetings/limits.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { useKeptText } from '../../api/kept-text.ts'
import { newCommandId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useMe } from '../../api/use-session.ts'
import { TextArea } from '../../components/text-field.tsx'
import { useMeetingCommand } from './queries.ts'

const words = meetings.presenter
const QUIET_MS = 800
const RETRY_MS = 4000

/** 备注 of one page: kept as it is typed, on this machine first, with the server once the hand rests. */
export function NoteField({ meeting, page }: { meeting: Meeting; page: string }) {
  const { userId } = useMe()
  const { fields, change, clear } = useKeptText(userId, meeting.id, `note.${page}`)
  const kept = meeting.notes[page] ?? ''
  const text = fields.text ?? kept
  const { mutate } = useMeetingCommand()
  const [failure, setFailure] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const clearKept = useRef(clear)
  const isOver = text.length > meetingLimits.note
  useEffect(() => {
    if (text.trim() === kept || isOver) return
    const timer = setTimeout(
      () => {
        mutate(
          { type: 'note', commandId: newCommandId(), meetingId: meeting.id, page, text: text.trim() },
          {
            onSuccess: () => {
              setFailure(null)
              clearKept.current()
            },
            onError: (error) => {
              setFailure(error)
              if (refusalOf(error) === null) setAttempt((before) => before + 1)
            },
          },
        )
      },
      attempt === 0 ? QUIET_MS : RETRY_MS,
    )
    return () => clearTimeout(timer)
  }, [text, kept, isOver, page, meeting.id, mutate, attempt])
  const isKept = text.trim() === kept
  return (
    <TextArea
      label={words.label}
      className="notes-field"
      most={meetingLimits.note}
      rows={9}
      value={text}
      hint={isKept ? (text === '' ? words.readers : words.kept) : words.keeping}
      error={failure !== null && !isKept ? offlineOr(failure) : undefined}
      onChange={(value) => change({ text: value })}
    />
  )
}

const offlineOr = (failure: unknown): string =>
  refusalOf(failure) === null ? words.offline : sentenceOf(failure)
