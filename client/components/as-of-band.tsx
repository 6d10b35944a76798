import { components } from '#shared/copy/components.ts'

/** Shown whenever the picked day is not today. */
export function AsOfBand({ day, onBack }: { day: string; onBack: () => void }) {
  return (
    <p className="asof">
      <b>{components.asOf.shown(day)}</b>
      <span>{components.asOf.readOnly}</span>
      <span className="grow" />
      <button type="button" className="as-link" onClick={onBack}>
        {components.asOf.back}
      </button>
    </p>
  )
}
