import { useId, useRef, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import { dayOf, type IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { Meanwhile } from '../../components/item-dialogs/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { useUnits } from './queries.ts'
import { becomesStanding } from './request.tsx'
import { type NotDecided, useDecision } from './use-decision.ts'
import { useReviewKeys } from './use-review-keys.ts'

interface DecisionBarProps {
  item: Item
  onMove: (step: 1 | -1) => void
  onSealed: (on: IsoDate) => void
  onDone: (itemId: ItemId) => void
}

/** Pinned below the request: the opinion and the two answers. What is typed stays until an answer is taken. */
export function DecisionBar({ item, onMove, onSealed, onDone }: DecisionBarProps) {
  const [opinion, setOpinion] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const decision = useDecision(item, onSealed, onDone)
  const approve = () => decision.approve(opinion.trim())
  const sendBack = () => {
    if (opinion.trim() !== '') return decision.sendBack(opinion.trim())
    setMissing(true)
    field.current?.focus()
  }
  useReviewKeys({ j: () => onMove(1), k: () => onMove(-1), a: approve, r: sendBack })
  const asked = dayOf(item.closing?.at ?? item.holderSince)
  return (
    <section className="rv-decide" aria-label={words.decide.label}>
      {decision.refused && <Refused refused={decision.refused} />}
      <div className="rv-decide-row">
        <label className="label nw" htmlFor={id}>
          {words.decide.opinion}
        </label>
        <span className="rv-opinion">
          <input
            ref={field}
            id={id}
            className={missing ? 'input large is-error' : 'input large'}
            value={opinion}
            maxLength={limits.reason}
            placeholder={words.decide.placeholder}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-missing` : undefined}
            onChange={(event) => {
              setOpinion(event.target.value)
              setMissing(false)
            }}
            onKeyDown={(event) => {
              // Out of the field, so that A and R are commands again.
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
            }}
          />
          {missing && (
            <span id={`${id}-missing`} className="hint error" role="alert">
              {words.decide.reasonMissing}
            </span>
          )}
        </span>
        <button type="button" className="btn large danger" disabled={decision.isPending} onClick={sendBack}>
          {words.decide.return} <span className="kbd">R</span>
        </button>
        <button type="button" className="btn large primary" disabled={decision.isPending} onClick={approve}>
          {words.decide.approve} <span className="kbd">A</span>
        </button>
        <p className="rv-say-then">
          {becomesStanding(item) ? words.decide.sayStanding(asked) : words.decide.saySealed(asked)}
        </p>
      </div>
    </section>
  )
}

/** Why it was not taken; where somebody else was faster, what they did. */
function Refused({ refused }: { refused: NotDecided }) {
  const units = useUnits()
  if (refused.meanwhile.length > 0) return <Meanwhile events={refused.meanwhile} units={units} />
  return (
    <Notice tone="bad" isUrgent>
      {refused.sentence}
    </Notice>
  )
}
