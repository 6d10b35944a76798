import { workingDaysBetween } from '#shared/calendar/working-days.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf } from '#shared/dates.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'
import { light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { useToday } from '../../api/use-session.ts'
import { useJudgedBy } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { useRules, useUnitName } from './queries.ts'

interface QueueProps {
  closings: readonly Item[]
  declined: readonly Item[]
  chosen: ItemId | null
  onChoose: (itemId: ItemId) => void
}

/** What waits, longest waiting first; J and K move through it. */
export function Queue({ closings, declined, chosen, onChoose }: QueueProps) {
  const section = (title: string, items: readonly Item[]) =>
    items.length > 0 && (
      <>
        <h3 className="rv-section">{title}</h3>
        <ol>
          {items.map((item) => (
            <Entry key={item.id} item={item} isChosen={item.id === chosen} onChoose={onChoose} />
          ))}
        </ol>
      </>
    )
  return (
    <nav className="rv-queue" aria-label={words.queue.label}>
      <h2 className="rv-queue-head">{words.queue.title(closings.length + declined.length)}</h2>
      <div className="rv-queue-list">
        {section(words.queue.closings(closings.length), closings)}
        {section(words.queue.declined(declined.length), declined)}
      </div>
      <p className="rv-keys" aria-hidden="true">
        <span className="kbd">J</span> <span className="kbd">K</span> {words.queue.keys.move}{' '}
        <span className="kbd">A</span> {words.queue.keys.approve} <span className="kbd">R</span>{' '}
        {words.queue.keys.return}
      </p>
    </nav>
  )
}

interface EntryProps {
  item: Item
  isChosen: boolean
  onChoose: (itemId: ItemId) => void
}

/** Who asks for this decision: the unit that requested, or that gave it back. */
export function askerOf(item: Item): UnitId | null {
  return item.closing?.unitId ?? item.declined?.unitId ?? item.leads[0] ?? null
}

function Entry({ item, isChosen, onChoose }: EntryProps) {
  const today = useToday()
  const nameOf = useUnitName()
  const rules = useRules()(item.planId)
  const unitId = askerOf(item)
  const judgedBy = useJudgedBy()
  const waited = workingDaysBetween(dayOf(item.holderSince), today, judgedBy.calendar)
  return (
    <li>
      <button
        type="button"
        className={isChosen ? 'rv-entry on' : 'rv-entry'}
        aria-current={isChosen}
        onClick={() => onChoose(item.id)}
      >
        <span className="rv-entry-title">{item.title}</span>
        <span className="rv-entry-facts">
          <Light light={light(item, { today, ...judgedBy, rules })} shapeOnly />
          <span className="cut">{unitId && nameOf(unitId)}</span>
          <span className="num">{words.queue.waited(waited)}</span>
        </span>
      </button>
    </li>
  )
}
