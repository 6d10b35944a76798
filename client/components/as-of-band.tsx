import { components } from '#shared/copy/components.ts'

interface AsOfBandProps {
  day: string
  onBack: () => void
  /** Where the page can lay that day beside today. */
  onCompare?: () => void
}

/** Shown whenever the picked day is not today. */
export function AsOfBand({ day, onBack, onCompare }: AsOfBandProps) {
  return (
    <p className="asof">
      <b>{components.asOf.shown(day)}</b>
      <span>{components.asOf.readOnly}</span>
      <span className="grow" />
      {onCompare && (
        <button type="button" className="as-link" onClick={onCompare}>
          {components.asOf.compare}
        </button>
      )}
      <button type="button" className="as-link" onClick={onBack}>
        {components.asOf.back}
      </button>
    </p>
  )
}
