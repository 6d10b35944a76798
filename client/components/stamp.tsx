import { components } from '#shared/copy/components.ts'
import type { IsoDate } from '#shared/dates.ts'

/** The stamp of a row; the day stands beside it, not in it. */
export function Stamp() {
  return <span className="stamp">{components.sealed}</span>
}

interface LargeStampProps {
  on: IsoDate
  /** Comes down once: only where the last decision has just come back from the server. */
  pressed?: boolean
  /** Another ledger says so: the office has not sealed it. */
  isElsewhere?: boolean
}

/** A clerk's register stamp: rectangular, slightly worn, never a unit's seal. */
export function LargeStamp({ on, pressed = false, isElsewhere = false }: LargeStampProps) {
  const by = isElsewhere ? components.sealedElsewhere : components.sealedBy
  const label = components.sealedOn(on, by)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn, with no file for an img
    <span className={pressed ? 'stamp-l pressed' : 'stamp-l'} role="img" aria-label={label}>
      <svg viewBox="0 0 132 66" fill="none" stroke="currentColor" aria-hidden="true">
        <rect x="1.2" y="1.2" width="129.6" height="63.6" rx="2" strokeWidth="2.2" />
        <rect x="4.5" y="4.5" width="123" height="57" strokeWidth=".8" />
        <path d="M4.5 44.5h123" strokeWidth=".8" />
        <g fontFamily="var(--sans)" fill="currentColor" stroke="none" textAnchor="middle">
          <text x="69" y="34" fontSize="25" fontWeight="700" letterSpacing="6">
            {components.sealed}
          </text>
          <text x="66" y="57" fontSize="11" fontWeight="600" letterSpacing=".6">
            {`${on}·${by}`}
          </text>
        </g>
        <path
          d="M14 14l5 1M92 9l7-2M118 37l6 2M27 39l3-1M60 48l4 1M101 58l6-1M9 52l2 3M48 11l2 1"
          stroke="var(--paper)"
          strokeWidth="1.3"
        />
      </svg>
    </span>
  )
}
