import type { Freezing } from '#shared/api/outputs.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { MeetingId } from '#shared/ids.ts'
import { useFreezing } from './queries.ts'

const words = meetings.freezing

/** How far 冻结 is: a ledger of many rows takes its time. */
export function FreezingLine({ id }: { id: MeetingId }) {
  const freezing = useFreezing(id, true)
  if (freezing === null) return null
  const { step, done, total } = freezing
  return (
    <output className="freezing">
      <progress aria-label={words.label} {...(step === 'reading' ? {} : { value: done, max: total })} />
      <span className="num">{sayingOf(freezing)}</span>
    </output>
  )
}

function sayingOf({ step, done, total }: Freezing): string {
  switch (step) {
    case 'reading':
      return words.reading(done)
    case 'judging':
      return words.judging(done, total)
    case 'drawing':
      return words.drawing(total)
    case 'packing':
      return words.packing(total)
  }
}
