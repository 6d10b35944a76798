import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { indicatorText } from '#shared/copy/describe-event.ts'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { limits } from '#shared/items/limits.ts'
import { isMet } from '#shared/items/progress.ts'
import { Icon } from '../icon.tsx'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

const text = words.requestClosing

/** Shows what the office will look at before it is asked. */
export function RequestClosingDialog(props: ItemDialogProps) {
  const { item, rules } = props
  const [note, setNote] = useState('')
  const checks = [
    { text: text.report, isMet: item.lastReport !== null },
    {
      text: text.evidence(item.evidence.length, rules.evidenceRequired),
      isMet: !rules.evidenceRequired || item.evidence.length > 0,
    },
    ...item.indicators.map((one) => ({
      text: text.indicator(
        one.text || indicatorText(one),
        one.current === null ? text.never : `${one.current}${one.unit}`,
      ),
      isMet: isMet(one),
    })),
  ]
  const submit = () => props.onSubmit({ type: 'requestClosing', note: note.trim() })
  return (
    <Frame type="requestClosing" {...props} onSubmit={submit}>
      <div>
        <p className="label">{text.checks}</p>
        <ul className="checks">
          {checks.map((check) => (
            <li key={check.text} className={check.isMet ? 'l-ok' : 'l-urgent'}>
              <Icon of={check.isMet ? IconCheck : IconAlertTriangle} /> {check.text}
            </li>
          ))}
        </ul>
      </div>
      <TextArea
        label={text.label}
        isFirst
        most={limits.note}
        value={note}
        hint={text.hint}
        onChange={setNote}
        onSubmit={submit}
      />
    </Frame>
  )
}
