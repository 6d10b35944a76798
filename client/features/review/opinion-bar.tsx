import { type ReactNode, useId, useRef, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import { limits } from '#shared/items/limits.ts'
import { Meanwhile } from '../../components/item-dialogs/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { useUnits } from './queries.ts'
import type { KeptOpinion } from './use-kept-opinion.ts'
import { useReviewKeys } from './use-review-keys.ts'

interface Answer {
  label: ReactNode
  onPress: (opinion: string) => void
}

interface OpinionBarProps {
  opinion: KeptOpinion
  label: string
  placeholder: string
  /** Said at the field when a refusal has no reason. */
  missing: string
  yes: Answer
  no: Answer
  /** What becomes of it. */
  then: string
  isPending: boolean
  /** Why the last answer was not taken; where somebody else was faster, what they did. */
  error: string | null
  meanwhile: readonly LoggedEvent[]
  onMove: (step: 1 | -1) => void
}

/** Pinned below the request: the opinion and the two answers. What is typed stays until an answer is taken. */
export function OpinionBar({ opinion, missing, isPending, onMove, ...props }: OpinionBarProps) {
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const { text } = opinion
  const agree = () => {
    if (!isPending) props.yes.onPress(text.trim())
  }
  const refuse = () => {
    if (isPending) return
    if (text.trim() !== '') return props.no.onPress(text.trim())
    setMissing(true)
    field.current?.focus()
  }
  useReviewKeys({ j: () => onMove(1), k: () => onMove(-1), a: agree, r: refuse })
  return (
    <section className="rv-decide" aria-label={words.decide.label}>
      <Refused error={props.error} meanwhile={props.meanwhile} />
      <div className="rv-decide-row">
        <label className="label nw" htmlFor={id}>
          {props.label}
        </label>
        <span className="rv-opinion">
          <input
            ref={field}
            id={id}
            className={isMissing ? 'input large is-error' : 'input large'}
            value={text}
            maxLength={limits.reason}
            placeholder={props.placeholder}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-missing` : undefined}
            onChange={(event) => {
              opinion.change(event.target.value)
              setMissing(false)
            }}
            onKeyDown={(event) => {
              // Out of the field, so that A and R are commands again.
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
            }}
          />
          {isMissing && (
            <span id={`${id}-missing`} className="hint error" role="alert">
              {missing}
            </span>
          )}
        </span>
        <button type="button" className="btn large danger" disabled={isPending} onClick={refuse}>
          {props.no.label} <span className="kbd">R</span>
        </button>
        <button type="button" className="btn large primary" disabled={isPending} onClick={agree}>
          {props.yes.label} <span className="kbd">A</span>
        </button>
        <p className="rv-say-then">{props.then}</p>
      </div>
    </section>
  )
}

function Refused({ error, meanwhile }: Pick<OpinionBarProps, 'error' | 'meanwhile'>) {
  const units = useUnits()
  if (meanwhile.length > 0) return <Meanwhile events={meanwhile} units={units} />
  if (error === null) return null
  return (
    <Notice tone="bad" isUrgent>
      {error}
    </Notice>
  )
}
