import { useState } from 'react'
import { evidenceText, indicatorText } from '#shared/copy/describe-event.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

const words = itemDialogs.measure

/** A number as people type it, full-width digits and commas included; null when it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim()
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return null
  return Number(plain)
}

export function MeasureDialog(props: ItemDialogProps) {
  const { item, today } = props
  const [first] = item.indicators
  const [indicatorId, setIndicator] = useState(first?.id ?? '')
  const [value, setValue] = useState('')
  const [on, setOn] = useState<string>(today)
  const [evidenceId, setEvidence] = useState('')
  const [isWrong, setWrong] = useState(false)
  const indicator = item.indicators.find((one) => one.id === indicatorId) ?? first
  const submit = () => {
    const number = typedNumber(value)
    const day = typedDay(on)
    if (number === null) return setWrong(true)
    if (day === null || indicator === undefined) return
    const evidence = item.evidence.find((one) => one.id === evidenceId)?.id ?? null
    props.onSubmit({
      type: 'measure',
      indicatorId: indicator.id,
      value: number,
      on: day,
      evidenceId: evidence,
    })
  }
  return (
    <Frame type="measure" {...props} onSubmit={submit}>
      {item.indicators.length > 1 && (
        <SelectField
          label={words.indicator}
          value={indicatorId}
          options={item.indicators.map((one) => ({ value: one.id, label: one.text || indicatorText(one) }))}
          onChange={setIndicator}
        />
      )}
      <TextField
        label={words.value}
        required
        isFirst
        inputMode="decimal"
        value={value}
        {...(indicator ? { hint: words.target(`${indicatorText(indicator)}`) } : {})}
        {...(isWrong ? { error: words.wrong } : {})}
        onChange={(typed) => {
          setValue(typed)
          setWrong(false)
        }}
      />
      <DayPicker today={props.today} label={words.on} required value={on} onChange={setOn} />
      {item.evidence.length > 0 && (
        <SelectField
          label={words.evidence}
          value={evidenceId}
          options={[
            { value: '', label: words.noEvidence },
            ...item.evidence.map((one) => ({ value: one.id as string, label: evidenceText(one) })),
          ]}
          onChange={setEvidence}
        />
      )}
    </Frame>
  )
}
