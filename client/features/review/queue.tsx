import { Fragment } from 'react'
import { workingDaysBetween } from '#shared/calendar/working-days.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import { light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { openExtension } from '#shared/items/open-asks.ts'
import { type AskKind, askKinds, type Queued } from '#shared/work/queue.ts'
import { useToday } from '../../api/use-session.ts'
import { useJudgedBy } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { useRules, useUnitName } from './queries.ts'

interface QueueProps {
  queue: readonly Queued[]
  /** What waits for somebody else, and may be taken back. */
  passedOn: readonly Queued[]
  chosen: Queued | null
  onChoose: (queued: Queued) => void
}

/** What waits under its headings, longest waiting first; J and K move through it. */
export function Queue({ queue, passedOn, chosen, onChoose }: QueueProps) {
  const sections = [
    ...askKinds.map((kind) => ({
      name: words.queue.kinds[kind],
      entries: queue.filter((one) => one.kind === kind),
    })),
    { name: words.queue.passedOn, entries: passedOn },
  ]
  return (
    <nav className="rv-queue" aria-label={words.queue.label}>
      <h2 className="rv-queue-head">{words.queue.title(queue.length)}</h2>
      <div className="rv-queue-list">
        {sections.map(({ name, entries }) => {
          if (entries.length === 0) return null
          return (
            <Fragment key={name}>
              <h3 className="rv-section">{words.queue.section(name, entries.length)}</h3>
              <ol>
                {entries.map((one) => (
                  <Entry key={one.item.id} queued={one} isChosen={one === chosen} onChoose={onChoose} />
                ))}
              </ol>
            </Fragment>
          )
        })}
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
  queued: Queued
  isChosen: boolean
  onChoose: (queued: Queued) => void
}

/** Whose request it is: the unit that asked, or that gave it back; of a suspension the unit that works on it. */
function askerOf(item: Item, kind: AskKind): UnitId | null {
  const asker = {
    closing: item.closing?.unitId,
    extension: openExtension(item)?.unitId,
    suspension: undefined,
    declined: item.declined?.unitId,
  }[kind]
  return asker ?? item.leads[0] ?? null
}

function Entry({ queued, isChosen, onChoose }: EntryProps) {
  const { item, kind, since } = queued
  const today = useToday()
  const nameOf = useUnitName()
  const rules = useRules()(item.planId)
  const unitId = askerOf(item, kind)
  const judgedBy = useJudgedBy()
  const waited = workingDaysBetween(dayOf(since), today, judgedBy.calendar)
  return (
    <li>
      <button
        type="button"
        className={isChosen ? 'rv-entry on' : 'rv-entry'}
        aria-current={isChosen}
        onClick={() => onChoose(queued)}
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
