import type { ReactNode } from 'react'
import type { ItemDetail } from '#shared/api/outputs.ts'
import { days } from '#shared/copy/days.ts'
import { describeEvent } from '#shared/copy/describe-event.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Overview } from './overview.tsx'
import { unitName } from './queries.ts'

const words = ledger.drawer
export const sectionNames = ['overview', 'reports', 'evidence', 'requests', 'reminders', 'history'] as const
export type SectionName = (typeof sectionNames)[number]

interface Section {
  name: SectionName
  title: string
  count?: number
  content: ReactNode
}

/** What the drawer shows, from top to bottom; rounds come from the history, so nothing is kept twice. */
export function sectionsOf(detail: ItemDetail, ground: LedgerGround): Section[] {
  const { item, history } = detail
  const of = (...types: LoggedEvent['event']['type'][]) =>
    history.filter(({ event }) => types.includes(event.type)).reverse()
  const reports = of('reported', 'contributed', 'measured', 'broughtIn').filter(
    ({ event }) => event.type !== 'broughtIn' || event.report !== null,
  )
  const requests = of(
    'closingRequested',
    'approved',
    'returned',
    'declined',
    'reassigned',
    'reopened',
    'cancelled',
  )
  const reminders = of('reminded', 'instructed')
  return [
    { name: 'overview', title: words.overview, content: <Overview detail={detail} ground={ground} /> },
    {
      name: 'reports',
      title: words.reports,
      count: reports.filter(({ event }) => event.type === 'reported' || event.type === 'broughtIn').length,
      content: <Events events={reports} ground={ground} empty={words.noReports} />,
    },
    {
      name: 'evidence',
      title: words.evidence,
      count: item.evidence.length,
      content: <EvidenceList item={item} ground={ground} />,
    },
    {
      name: 'requests',
      title: words.requests,
      count: of('closingRequested').length,
      content: <Events events={requests} ground={ground} empty={words.noRequests} />,
    },
    {
      name: 'reminders',
      title: words.reminders,
      count: reminders.length,
      content: <Events events={reminders} ground={ground} empty={words.noReminders} />,
    },
    {
      name: 'history',
      title: words.history,
      count: history.length,
      content: <Events events={[...history].reverse()} ground={ground} empty="" isNamed />,
    },
  ]
}

interface EventsProps {
  events: readonly LoggedEvent[]
  ground: LedgerGround
  empty: string
  /** Names every step, reports too. */
  isNamed?: boolean
}

function Events({ events, ground, empty, isNamed = false }: EventsProps) {
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
            <span className="ink3">{periodWord(event.report.period)}</span> {event.report.progress}
          </p>
          {event.report.problems !== '' && (
            <p>
              <span className="ink3">{words.problems}</span> {event.report.problems}
            </p>
          )}
          {event.report.next !== '' && (
            <p>
              <span className="ink3">{words.nextSteps}</span> {event.report.next}
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
    case 'received':
    case 'reassigned':
    case 'insisted':
    case 'reported':
    case 'supportAsked':
    case 'contributed':
    case 'measured':
    case 'attached':
    case 'closingWithdrawn':
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
