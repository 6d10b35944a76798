import type { ReorganisationPreview } from '#shared/api/outputs.ts'
import { reorganiseCopy } from '#shared/copy/reorganise.ts'
import type { UnitId } from '#shared/ids.ts'

const words = reorganiseCopy.preview

interface PreviewProps {
  preview: ReorganisationPreview
  nameOf: (id: UnitId) => string
}

/** All that a merger or a split touches, said before it is done. */
export function ReorganisePreview({ preview: { moves, staying, people, groups }, nameOf }: PreviewProps) {
  const moved = moves.filter(({ leads, supports }) => leads + supports > 0)
  return (
    <section className="unit-preview" aria-label={words.title} aria-live="polite">
      <h3>{words.title}</h3>
      <ul>
        {moved.length === 0 && <li>{words.nothing}</li>}
        {moved.map((move) => (
          <li key={move.to}>{words.move(nameOf(move.to), move)}</li>
        ))}
        {staying > 0 && <li>{words.staying(staying)}</li>}
        {people.length > 0 && <li>{words.people(people)}</li>}
        {groups.length > 0 && <li>{words.groups(groups)}</li>}
        <li className="ink2">{words.names}</li>
      </ul>
    </section>
  )
}
