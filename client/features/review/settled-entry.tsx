import { review as words } from '#shared/copy/review.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { LargeStamp } from '../../components/stamp.tsx'
import { ClosingRequest } from './closing-entry.tsx'
import { EntryFrame } from './entry.tsx'
import { useReviewKeys } from './use-review-keys.ts'

interface SettledEntryProps {
  item: Item
  history: readonly LoggedEvent[] | null
  sealedOn: IsoDate | null
  /** To the first that still waits; null when nothing does. */
  onNext: (() => void) | null
}

/** The address names what waits for this person no more, or never did: shown, with what it is now. */
export function SettledEntry({ item, history, sealedOn, onNext }: SettledEntryProps) {
  const next = () => onNext?.()
  useReviewKeys({ j: next, k: next, a: () => {}, r: () => {} })
  return (
    <EntryFrame
      item={item}
      above={
        sealedOn && (
          <output className="rv-stamp">
            <LargeStamp on={sealedOn} pressed />
          </output>
        )
      }
      bar={
        <section className="rv-decide" aria-label={words.decide.label}>
          <div className="rv-decide-row">
            <output className="grow">{words.decidedAlready(copy.itemState[item.state])}</output>
            {!sealedOn && onNext && (
              <button type="button" className="btn large" onClick={onNext}>
                {words.next}
              </button>
            )}
          </div>
        </section>
      }
    >
      <ClosingRequest item={item} history={history} />
    </EntryFrame>
  )
}
