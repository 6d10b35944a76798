import type { ReactNode } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { TextArea } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps, WordedType } from './types.ts'
import { useDay, useWords } from './use-words.ts'

interface Labels {
  label: string
  day: string
  hint?: ReactNode
  dayHint?: ReactNode
}
interface DatedDialogProps extends ItemDialogProps {
  type: WordedType
  labels: Labels
  /** The day that stands there at first. */
  firstDay?: IsoDate
  isDayRequired?: boolean
  /** Days before may not be chosen, nor days after. */
  min?: IsoDate
  max?: IsoDate
  most?: number
  /** Whether the fields among `children` may be sent as they stand. */
  check?: () => boolean
  onSaid: (text: string, day: IsoDate | null) => void
  children?: ReactNode
}

/** Words and a day: what is asked for, and until when. */
export function DatedDialog({ labels, onSaid, check, children, ...props }: DatedDialogProps) {
  const { firstDay = '', isDayRequired = true, most = limits.reason, min, max } = props
  const words = useWords()
  const day = useDay(firstDay, isDayRequired)
  const submit = () => {
    const chosen = typedDay(day.typed)
    const isReady = [check?.() ?? true, words.check(), day.check(chosen)].every(Boolean)
    if (isReady && words.said.length <= most) onSaid(words.said, chosen)
  }
  return (
    <Frame {...props} onSubmit={submit}>
      {children}
      <TextArea
        label={labels.label}
        isFirst
        most={most}
        hint={labels.hint}
        {...words.field}
        onSubmit={submit}
      />
      <DayPicker
        today={props.today}
        label={labels.day}
        hint={labels.dayHint}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...day.field}
      />
    </Frame>
  )
}
