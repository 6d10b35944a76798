import { components } from '#shared/copy/components.ts'

const clamp = (share: number): number => Math.min(1, Math.max(0, share))
const percent = (share: number): string => `${Math.round(clamp(share) * 1000) / 10}%`

interface ProgressProps {
  /** Share that is done, 0 to 1. */
  done: number
  /** Where the calendar stands (序时), 0 to 1; null where nothing is expected of time. */
  expected?: number | null
  /** Behind 序时 by more than the rule allows. */
  lags?: boolean
  /** Closed: nothing is measured any more. */
  isOver?: boolean
}

/** The line is what is done, the tick where the year stands. */
export function Progress({ done, expected = null, lags = false, isOver = false }: ProgressProps) {
  const name = ['pg', lags ? 'lag' : '', isOver ? 'full' : ''].filter(Boolean).join(' ')
  const label = components.progress(percent(done), expected === null ? null : percent(expected))
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn, with no file for an img
    <span className={name} role="img" aria-label={label}>
      <i style={{ width: percent(done) }} />
      {expected !== null && <u style={{ left: percent(expected) }} />}
    </span>
  )
}
