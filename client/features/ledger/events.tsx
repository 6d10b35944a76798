import { days } from '#shared/copy/days.ts'
import { describeEvent } from '#shared/copy/describe-event.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { LateMark, SameMark } from '../../components/report-marks.tsx'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'
import { unitName } from './queries.ts'

const words = ledger.drawer

interface EventsProps {
  events: readonly LoggedEvent[]
  ground: LedgerGround
  empty: string
  /** Names every step, reports too. */
  isNamed?: boolean
}

/** What happened, in the order given. */
export function Events({ events, ground, empty, isNamed = false }: EventsProps) {
  if (events.length === 0) return <p className="ink3">{empty}</p>
  return <Timeline entries={events.map((logged) => entryOf(logged, ground, isNamed))} />
}

function entryOf(logged: LoggedEvent, ground: LedgerGround, isNamed: boolean): TimelineEntry {
  const { event } = logged
  const tone = toneOf(logged)
  return {
    key: String(logged.seq),
    ...(tone === null ? {} : { tone }),
    when: (
      <>
        <span className="num">
          {days.title(dayOf(event.at))} {timeOf(event.at)}
        </span>
        <i className="mid" />
        {logged.actorName}
      </>
    ),
    what:
      event.type === 'reported' && !event.report.unchanged ? (
        <>
          <p>
            {isNamed && <b className="m">{copy.event.reported} </b>}
            <span className="ink3">{periodWord(event.report.period)}</span> <LateMark report={event.report} />{' '}
            {event.report.progress} <SameMark report={event.report} field="progress" />
          </p>
          {event.report.problems !== '' && (
            <p>
              <span className="ink3">{words.problems}</span> {event.report.problems}{' '}
              <SameMark report={event.report} field="problems" />
            </p>
          )}
          {event.report.next !== '' && (
            <p>
              <span className="ink3">{words.nextSteps}</span> {event.report.next}{' '}
              <SameMark report={event.report} field="next" />
            </p>
          )}
        </>
      ) : (
        <>
          <b className="m">{copy.event[event.type]}</b> {describeEvent(logged, (id) => unitName(ground, id))}
        </>
      ),
  }
}

function toneOf({ event }: LoggedEvent): 'now' | 'bad' | 'seal' | null {
  switch (event.type) {
    case 'approved':
      return event.needsLeader ? 'now' : 'seal'
    case 'confirmed':
    case 'reconciled':
      return 'seal'
    case 'returned':
    case 'declined':
    case 'reminded':
    case 'supervised':
    case 'reopened':
    case 'cancelled':
      return 'bad'
    case 'closingRequested':
    case 'endorsed':
    case 'extensionRequested':
    case 'extensionDecided':
    case 'suspensionAsked':
    case 'suspensionDecided':
    case 'instructed':
      return 'now'
    case 'drafted':
    case 'issued':
    case 'broughtIn':
    case 'withdrawn':
    case 'transferred':
    case 'transferUndone':
    case 'fillingTakenBack':
    case 'received':
    case 'reassigned':
    case 'insisted':
    case 'reported':
    case 'supportAsked':
    case 'contributed':
    case 'measured':
    case 'attached':
    case 'closingWithdrawn':
    case 'suspensionWithdrawn':
    case 'supervisionReplied':
    case 'inspected':
    case 'milestonesSet':
    case 'milestoneReached':
    case 'instructionAnswered':
    case 'detached':
    case 'amended':
      return null
  }
}
