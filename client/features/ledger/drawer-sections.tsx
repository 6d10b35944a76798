import type { ReactNode } from 'react'
import type { ItemDetail } from '#shared/api/outputs.ts'
import { ledger } from '#shared/copy/ledger.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import { roundsOf } from '#shared/items/past-rounds.ts'
import { stillSaid } from '#shared/items/taken-back.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import { BallLine } from './ball-line.tsx'
import { Events } from './events.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Overview } from './overview.tsx'
import { RequestRounds } from './request-rounds.tsx'

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
export function sectionsOf(detail: ItemDetail, ground: LedgerGround, isToday: boolean): Section[] {
  const { item, history } = detail
  const of = (...types: LoggedEvent['event']['type'][]) =>
    history.filter(({ event }) => types.includes(event.type)).reverse()
  const said = new Set(stillSaid(history))
  const isSaid = (logged: LoggedEvent) => said.has(logged)
  const reports = of('reported', 'contributed', 'measured', 'broughtIn')
    .filter(isSaid)
    .filter(({ event }) => event.type !== 'broughtIn' || event.report !== null)
  const rounds = roundsOf(history)
  const reminders = of('reminded', 'instructed')
  return [
    { name: 'overview', title: words.overview, content: <Overview {...{ detail, ground, isToday }} /> },
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
      count: rounds.length,
      content: <RequestRounds item={item} rounds={rounds} ground={ground} />,
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
      content: (
        <>
          <BallLine item={item} ground={ground} />
          <Events events={[...history].reverse()} ground={ground} empty="" isNamed />
        </>
      ),
    },
  ]
}
