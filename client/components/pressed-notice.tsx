import { reporting } from '#shared/copy/reporting.ts'
import type { UnitId } from '#shared/ids.ts'
import { Notice } from './notice.tsx'

const words = reporting.burden

interface PressedNoticeProps {
  /** Units that were pressed often this week, and how often. */
  pressed: ReadonlyMap<UnitId, number>
  /** Whom one is about to press. */
  units: ReadonlySet<UnitId>
  nameOf: (id: UnitId) => string
}

/** Said before a unit is pressed again that was pressed often already; it stands in nobody's way. */
export function PressedNotice({ pressed, units, nameOf }: PressedNoticeProps) {
  const often = [...pressed].filter(([id]) => units.has(id))
  if (often.length === 0) return null
  return (
    <Notice tone="warn">
      {often.map(([id, times]) => (
        <p key={id}>{words.pressed(nameOf(id), times)}</p>
      ))}
      <p className="ink2">{words.pressedHint}</p>
    </Notice>
  )
}
