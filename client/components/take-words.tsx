import { IconCornerDownLeft } from '@tabler/icons-react'
import { roundsCopy as words } from '#shared/copy/rounds.ts'
import { dayOf } from '#shared/dates.ts'
import type { Contribution, Item } from '#shared/items/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { withWords, wordsToTake } from '#shared/work/take-over.ts'
import { Icon } from './icon.tsx'

interface TakeWordsProps {
  item: Item
  units: readonly Unit[]
  /** What is written so far. */
  text: string
  onTake: (text: string) => void
}

/** Beside the lead's report: the words of supporting units, taken over with their names. */
export function TakeWords({ item, units, text, onTake }: TakeWordsProps) {
  const named = ({ unitId }: Contribution): string => units.find((unit) => unit.id === unitId)?.name ?? ''
  const wordsOf = (said: Contribution): string => words.taken(named(said), said.text)
  const offered = wordsToTake(item, text, wordsOf)
  if (offered.length === 0 || units.length === 0) return null
  return (
    <div className="take-words">
      {offered.map((said) => (
        <button
          key={said.unitId}
          type="button"
          className="btn quiet"
          title={wordsOf(said)}
          onClick={() => onTake(withWords(text, wordsOf(said)))}
        >
          <Icon of={IconCornerDownLeft} size={14} /> {words.take(named(said), dayOf(said.at))}
        </button>
      ))}
    </div>
  )
}
