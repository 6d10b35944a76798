import { useState } from 'react'
import { calendar } from '#shared/calendar/calendar.ts'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { dayOf } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import { declineBy } from '#shared/items/rules.ts'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { Asked, ItemDialogProps } from './types.ts'

type WordsType = 'decline' | 'return' | 'reopen' | 'cancel' | 'instruct' | 'contribute' | 'approve'

/** Sends work back, or ends it. */
const DANGEROUS: readonly WordsType[] = ['decline', 'return', 'cancel']

/** One text and nothing else: a reason, an opinion, an instruction. */
export function WordsDialog({ type, ...props }: ItemDialogProps & { type: WordsType }) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const required = type !== 'approve'
  const submit = () => {
    const said = text.trim()
    if (required && said === '') return setMissing(true)
    if (said.length <= most(type)) props.onSubmit(asked(type, said))
  }
  const hint = hintOf(type, props)
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
  return type === 'approve' ? limits.opinion : limits.reason
}

function asked(type: WordsType, said: string): Asked {
  switch (type) {
    case 'decline':
    case 'return':
    case 'reopen':
    case 'cancel':
      return { type, reason: said }
    case 'instruct':
    case 'contribute':
      return { type, text: said }
    case 'approve':
      return { type, opinion: said }
  }
}

function hintOf(type: WordsType, { item, rules }: ItemDialogProps): string | null {
  switch (type) {
    case 'decline':
      return words.decline.hint(declineBy(item, rules, calendar))
    case 'approve':
      return item.closing === null ? null : words.approve.hint(dayOf(item.closing.at))
    case 'return':
    case 'reopen':
    case 'cancel':
    case 'instruct':
      return words[type].hint
    case 'contribute':
      return null
  }
}
