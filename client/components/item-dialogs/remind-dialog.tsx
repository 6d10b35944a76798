import { useState } from 'react'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { limits } from '#shared/items/limits.ts'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

export function RemindDialog(props: ItemDialogProps) {
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const day = typedDay(by)
  const submit = () => {
    if (text.trim() === '') return setMissing(true)
    if (by.trim() !== '' && day === null) return
    props.onSubmit({ type: 'remind', text: text.trim(), answerBy: day })
  }
  return (
    <Frame type="remind" {...props} onSubmit={submit}>
      <TextArea
        label={words.remind.label}
        required
        isFirst
        most={limits.reason}
        value={text}
        {...(isMissing ? { error: words.missing } : {})}
        onChange={(value) => {
          setText(value)
          setMissing(false)
        }}
        onSubmit={submit}
      />
      <DayPicker today={props.today} label={words.remind.answerBy} value={by} onChange={setBy} />
    </Frame>
  )
}
