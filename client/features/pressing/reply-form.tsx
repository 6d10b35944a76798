import { useState } from 'react'
import { pressing as words } from '#shared/copy/pressing.ts'
import { limits } from '#shared/items/limits.ts'
import type { Pressed } from '#shared/pressing/lists.ts'
import { useAsked } from '../../api/use-asked.ts'
import type { Asked } from '../../components/item-dialogs/types.ts'
import { TextArea } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'

function askedOf({ about }: Pressed, text: string): Asked | null {
  if (about.kind === 'slip')
    return { type: 'replySupervision', year: about.slip.year, no: about.slip.no, text }
  return about.kind === 'words' ? { type: 'answerInstruction', on: about.instruction.at, text } : null
}

/** The answer is written under what it answers; it closes when the server has it. */
export function ReplyForm({
  pressed,
  name,
  onClose,
}: {
  pressed: Pressed
  name: string
  onClose: () => void
}) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const sending = useAsked(pressed.item, () => {
    toast(words.replied)
    onClose()
  })
  const send = () => {
    const said = text.trim()
    const asked = askedOf(pressed, said)
    if (said === '') setMissing(true)
    else if (asked && said.length <= limits.note) sending.send(asked)
  }
  return (
    <form
      className="reply-form noprint"
      noValidate
      aria-label={words.replyTo(name)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        label={words.replyLabel}
        required
        isFirst
        most={limits.note}
        value={text}
        error={isMissing ? words.replyMissing : (sending.error ?? undefined)}
        onChange={(typed) => {
          setMissing(false)
          setText(typed)
        }}
        onSubmit={send}
      />
      <div className="reply-do">
        <button type="submit" className="btn primary" disabled={sending.isPending}>
          {words.send}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
