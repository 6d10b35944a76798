import { useState } from 'react'
import { unknownYearsBetween } from '#shared/calendar/own.ts'
import type { Calendar } from '#shared/calendar/working-days.ts'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { dayOf, type IsoDate } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import { declineBy } from '#shared/items/rules.ts'
import { useCalendar } from '../judged-by.ts'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { Asked, ItemDialogProps } from './types.ts'

type Reasoned =
  | 'decline'
  | 'insist'
  | 'withdrawClosing'
  | 'return'
  | 'reopen'
  | 'cancel'
  | 'resume'
  | 'withdrawSuspension'
type Signing = 'endorse' | 'approve' | 'confirm'
type WordsType = Reasoned | Signing | 'contribute'

/** Sends work back, or ends it. */
const DANGEROUS: readonly WordsType[] = ['decline', 'return', 'cancel']
const SIGNING: readonly WordsType[] = ['endorse', 'approve', 'confirm'] satisfies Signing[]

/** One text and nothing else: a reason, an opinion. */
export function WordsDialog({ type, ...props }: ItemDialogProps & { type: WordsType }) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const required = !SIGNING.includes(type)
  const submit = () => {
    const said = text.trim()
    if (required && said === '') return setMissing(true)
    if (said.length <= most(type)) props.onSubmit(asked(type, said))
  }
  const hint = hintOf(type, props, useCalendar())
  return (
    <Frame type={type} {...props} onSubmit={submit} isDangerous={DANGEROUS.includes(type)}>
      <TextArea
        label={words[type].label}
        required={required}
        isFirst
        most={most(type)}
        value={text}
        {...(hint === null ? {} : { hint })}
        {...(isMissing ? { error: words.missing } : {})}
        onChange={(value) => {
          setText(value)
          setMissing(false)
        }}
        onSubmit={submit}
      />
    </Frame>
  )
}

function most(type: WordsType): number {
  if (type === 'contribute') return limits.note
  return SIGNING.includes(type) ? limits.opinion : limits.reason
}

function asked(type: WordsType, said: string): Asked {
  switch (type) {
    case 'decline':
    case 'insist':
    case 'withdrawClosing':
    case 'return':
    case 'reopen':
    case 'cancel':
    case 'resume':
    case 'withdrawSuspension':
      return { type, reason: said }
    case 'contribute':
      return { type, text: said }
    case 'endorse':
    case 'approve':
    case 'confirm':
      return { type, opinion: said }
  }
}

function hintOf(
  type: WordsType,
  { item, rules, unitId }: ItemDialogProps,
  calendar: Calendar,
): string | null {
  switch (type) {
    case 'decline':
      return declineHint(declineBy(item, rules, calendar), dayOf(item.holderSince), calendar)
    case 'endorse':
      return words.endorse.hint
    case 'approve':
    case 'confirm':
      return item.closing === null ? null : words[type].hint(dayOf(item.closing.at))
    case 'insist':
    case 'withdrawClosing':
    case 'return':
    case 'reopen':
    case 'cancel':
    case 'resume':
      return words[type].hint
    case 'withdrawSuspension':
      return item.suspensionAsk === null ? null : words.withdrawSuspension.hint[item.suspensionAsk.kind]
    case 'contribute': {
      const ask = item.asks.find((one) => one.unitId === unitId)
      return ask === undefined ? null : words.contribute.asked(ask.text, ask.answerBy)
    }
  }
}

function declineHint(by: IsoDate, from: IsoDate, calendar: Calendar): string {
  const years = unknownYearsBetween(from, by, calendar)
  return `${words.decline.hint(by)}${years.length > 0 ? ownCalendar.unknownYears(years) : ''}`
}
