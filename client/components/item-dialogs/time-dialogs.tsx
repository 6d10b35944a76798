import { useState } from 'react'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { addDays } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import { openExtension } from '#shared/items/open-asks.ts'
import { dueOn } from '#shared/items/window.ts'
import { Radios } from '../check.tsx'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { TextArea } from '../text-field.tsx'
import { DatedDialog } from './dated-dialog.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'
import { useDay, useWords } from './use-words.ts'

export function RequestExtensionDialog(props: ItemDialogProps) {
  const due = dueOn(props.item, props.today)
  const granted = props.item.extensions.filter((one) => one.decision?.granted).length
  const text = words.requestExtension
  return (
    <DatedDialog
      type="requestExtension"
      {...props}
      labels={{
        label: text.label,
        day: text.day,
        ...(due === null ? {} : { hint: text.hint(due, due < props.today, granted) }),
      }}
      {...(due === null ? {} : { min: addDays(due, 1) })}
      onSaid={(reason, to) => to !== null && props.onSubmit({ type: 'requestExtension', to, reason })}
    />
  )
}

export function SuspendDialog(props: ItemDialogProps) {
  return (
    <DatedDialog
      type="suspend"
      {...props}
      labels={words.suspend}
      min={props.today}
      onSaid={(reason, reviewOn) =>
        reviewOn !== null && props.onSubmit({ type: 'suspend', reviewOn, reason })
      }
    />
  )
}

/** Yes with a day, or no with a reason. */
export function DecideExtensionDialog(props: ItemDialogProps) {
  const asked = openExtension(props.item)
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const day = useDay(asked?.to ?? '')
  const opinion = useWords(answer === 'no')
  const text = words.decideExtension
  const granted = answer === 'yes'
  const submit = () => {
    const dueOn = granted ? typedDay(day.typed) : null
    if (!opinion.check() || (granted && !day.check(dueOn))) return
    props.onSubmit({ type: 'decideExtension', granted, dueOn, opinion: opinion.said })
  }
  return (
    <Frame type="decideExtension" {...props} onSubmit={submit}>
      {asked && <p className="hint">{text.asked(asked.from, asked.to, asked.isLate, asked.reason)}</p>}
      <Answer value={answer} onChange={setAnswer} />
      {granted && (
        <DayPicker
          today={props.today}
          label={text.day}
          {...(asked ? { min: addDays(asked.from, 1) } : {})}
          {...day.field}
        />
      )}
      <TextArea label={text.label} isFirst most={limits.opinion} {...opinion.field} onSubmit={submit} />
    </Frame>
  )
}

export function DecideSuspensionDialog(props: ItemDialogProps) {
  const ask = props.item.suspensionAsk
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const opinion = useWords(answer === 'no')
  const text = words.decideSuspension
  const submit = () => {
    if (opinion.check())
      props.onSubmit({ type: 'decideSuspension', granted: answer === 'yes', opinion: opinion.said })
  }
  return (
    <Frame type="decideSuspension" {...props} onSubmit={submit}>
      {ask && <p className="hint">{text.asked(ask.kind, ask.reviewOn, ask.reason)}</p>}
      <Answer value={answer} onChange={setAnswer} />
      <TextArea
        label={words.decideExtension.label}
        isFirst
        most={limits.opinion}
        {...opinion.field}
        onSubmit={submit}
      />
    </Frame>
  )
}

interface AnswerProps {
  value: 'yes' | 'no'
  onChange: (answer: 'yes' | 'no') => void
}
function Answer(props: AnswerProps) {
  const text = words.decideExtension
  return (
    <Radios
      legend={text.answer}
      name="answer"
      options={[
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
      ]}
      {...props}
    />
  )
}
