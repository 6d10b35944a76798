import { useId } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { Indicator, Item } from '#shared/items/model.ts'
import { elapsedShare, isMet, reachedShare } from '#shared/items/progress.ts'
import { useToday } from '../../api/use-session.ts'
import { Progress } from '../../components/progress.tsx'

/** A typed value; null where nothing is typed, undefined where it is no number. */
export function typedNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim().replaceAll(',', '')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

interface IndicatorFieldProps {
  item: Item
  indicator: Indicator
  typed: string
  onChange: (typed: string) => void
}

/** The value beside its target, and while it is typed where it stands against 序时. */
export function IndicatorField({ item, indicator, typed, onChange }: IndicatorFieldProps) {
  const id = useId()
  const value = typedNumber(typed)
  const isWrong = value === undefined
  return (
    <div className="field">
      <label htmlFor={id}>{words.form.indicator(indicator.text)}</label>
      <div className="wb-value">
        <input
          id={id}
          className={isWrong ? 'input num is-error' : 'input num'}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-below`}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="ink3 nw">{words.form.target(indicator.target, indicator.unit)}</span>
        <Standing
          item={item}
          indicator={{ ...indicator, current: value ?? null }}
          id={`${id}-below`}
          isWrong={isWrong}
        />
      </div>
    </div>
  )
}

interface StandingProps {
  item: Item
  indicator: Indicator
  id: string
  isWrong: boolean
}

function Standing({ item, indicator, id, isWrong }: StandingProps) {
  const today = useToday()
  const elapsed = elapsedShare(item, today)
  const reached = reachedShare(indicator)
  if (isWrong)
    return (
      <span id={id} className="hint error" role="alert">
        {words.form.notNumber}
      </span>
    )
  if (reached === null || elapsed === null)
    return (
      <span id={id} className="ink2 nw" aria-live="polite">
        {indicator.current !== null && (isMet(indicator) ? words.form.met : words.form.notMet)}
      </span>
    )
  const gap = Math.round(((indicator.current ?? 0) - indicator.target * elapsed) * 10) / 10
  const word =
    gap === 0
      ? words.form.onSchedule
      : gap > 0
        ? words.form.ahead(gap, indicator.unit)
        : words.form.behind(-gap, indicator.unit)
  return (
    <>
      <span className="grow wb-progress">
        <Progress done={reached} expected={elapsed} lags={(elapsed - reached) * 100 > 10} />
      </span>
      <span id={id} className={`nw ${gap < 0 ? 'wb-behind' : 'wb-ahead'}`} aria-live="polite">
        {word}
      </span>
    </>
  )
}
