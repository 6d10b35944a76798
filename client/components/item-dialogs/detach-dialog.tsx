import { useState } from 'react'
import { evidenceText } from '#shared/copy/describe-event.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { limits } from '#shared/items/limits.ts'
import { SelectField } from '../select-field.tsx'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

const words = itemDialogs.detach

/** Only what one's own unit attached can be taken back; the log keeps that it was there. */
export function DetachDialog(props: ItemDialogProps) {
  const own = props.item.evidence.filter((one) => one.unitId === props.unitId)
  const [which, setWhich] = useState<string>(own[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    const evidence = own.find((one) => one.id === which)
    if (reason.trim() === '') return setMissing(true)
    if (evidence) props.onSubmit({ type: 'detach', evidenceId: evidence.id, reason: reason.trim() })
  }
  return (
    <Frame type="detach" {...props} onSubmit={submit} isDangerous>
      <SelectField
        label={words.which}
        value={which}
        options={own.map((one) => ({ value: one.id as string, label: evidenceText(one) }))}
        onChange={setWhich}
      />
      <TextArea
        label={words.reason}
        required
        isFirst
        most={limits.reason}
        value={reason}
        {...(isMissing ? { error: itemDialogs.missing } : {})}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
        onSubmit={submit}
      />
    </Frame>
  )
}
