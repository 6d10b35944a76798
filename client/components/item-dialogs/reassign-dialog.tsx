import { useState } from 'react'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { TextArea } from '../text-field.tsx'
import { UnitPicker } from '../unit-picker.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

const words = itemDialogs.reassign

export function ReassignDialog(props: ItemDialogProps) {
  const { item, units } = props
  const [leads, setLeads] = useState<UnitId[]>(item.leads)
  const [supports, setSupports] = useState<UnitId[]>(item.supports)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (leads.length === 0 || reason.trim() === '') return
    props.onSubmit({ type: 'reassign', leads, supports, reason: reason.trim() })
  }
  return (
    <Frame type="reassign" {...props} onSubmit={submit}>
      <UnitPicker
        label={words.leads}
        required
        units={units}
        value={leads}
        onChange={setLeads}
        marksFirst
        hint={words.hint}
        {...(tried && leads.length === 0 ? { error: itemDialogs.missing } : {})}
      />
      <UnitPicker
        label={words.supports}
        units={units.filter((unit) => !leads.includes(unit.id))}
        value={supports}
        onChange={setSupports}
        withGroups
      />
      <TextArea
        label={words.reason}
        required
        most={limits.reason}
        value={reason}
        {...(tried && reason.trim() === '' ? { error: itemDialogs.missing } : {})}
        onChange={setReason}
        onSubmit={submit}
      />
    </Frame>
  )
}
