import { workingDaysBetween } from '#shared/calendar/working-days.ts'
import { days } from '#shared/copy/days.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf, daysBetween, type IsoDate, timeOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { dueOn } from '#shared/items/window.ts'
import { checksOf } from '#shared/work/review-checks.ts'
import { useToday } from '../../api/use-session.ts'
import { useCalendar } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { StateWord } from '../../components/state-word.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { ChecksTable } from './checks-table.tsx'
import { useRules, useUnitName } from './queries.ts'

interface RequestProps {
  item: Item
  /** null until it has come. */
  history: readonly LoggedEvent[] | null
}

/** The request in the middle: what was asked for, what came, what was said before. */
export function Request({ item, history }: RequestProps) {
  const nameOf = useUnitName()
  const rules = useRules()(item.planId)
  const asked = item.closing ? dayOf(item.closing.at) : null
  const due = dueOn(item, asked ?? dayOf(item.holderSince))
  return (
    <>
      <Head item={item} due={due} asked={asked} />
      {item.state === 'declined' && item.declined && (
        <section>
          <h3>{words.declinedReason}</h3>
          <p className="rv-say">{item.declined.reason}</p>
          <p className="ink3 s12">
            {words.declinedBy(nameOf(item.declined.unitId), dayOf(item.declined.at))}
          </p>
          <p className="ink2 rv-help">{words.declinedHelp}</p>
        </section>
      )}
      {item.closing && (
        <>
          <Steps item={item} />
          <section>
            <h3>{words.checks.title}</h3>
            <ChecksTable checks={checksOf(item, rules, due)} nameOf={nameOf} />
          </section>
          <section>
            <h3>{words.note}</h3>
            <p className="rv-say">{item.closing.note || words.noNote}</p>
          </section>
        </>
      )}
      {history && <PastReports history={history} nameOf={nameOf} />}
    </>
  )
}

function Head({ item, due, asked }: { item: Item; due: IsoDate | null; asked: IsoDate | null }) {
  const nameOf = useUnitName()
  const late = due && asked ? daysBetween(due, asked) : 0
  const section = item.headings[0]
  const [lead] = item.leads
  const [support] = item.supports
  return (
    <header>
      <p className="ink3 s12">
        {words.head(item.ordinal)}
        {section && (
          <>
            <i className="mid" />
            {section}
          </>
        )}
      </p>
      <h2>
        {item.title} {item.isKey && <span className="tag">{words.key}</span>}
      </h2>
      <p className="rv-status">
        {asked && (
          <>
            {due === null ? (
              <span>{words.noDue}</span>
            ) : (
              <Light light={late > 0 ? 'red' : 'green'} word={late > 0 ? words.late(late) : words.inTime} />
            )}
            <span className="vsep" />
          </>
        )}
        <StateWord state={item.state} />
        <span className="vsep" />
        <span className="ink2">
          {lead && words.leads(nameOf(lead), item.leads.length - 1)}
          {support && `，${words.supports(nameOf(support), item.supports.length - 1)}`}
        </span>
      </p>
    </header>
  )
}

/** The way of the request: asked, being reviewed, what follows. */
function Steps({ item }: { item: Item }) {
  const nameOf = useUnitName()
  const today = useToday()
  const calendar = useCalendar()
  const { closing } = item
  if (!closing || item.state !== 'reviewing') return null
  const waited = workingDaysBetween(dayOf(item.holderSince), today, calendar)
  return (
    <ol className="rv-steps" aria-label={words.steps.label}>
      <li>
        <p>{words.steps.asked(nameOf(closing.unitId))}</p>
        <p className="ink3 s12 num">
          {days.table(dayOf(closing.at))} {timeOf(closing.at)}
        </p>
      </li>
      <li className="now" aria-current="step">
        <p>{words.steps.reviewing}</p>
        <p className="ink3 s12">{words.steps.waiting(waited)}</p>
      </li>
      <li className="next">
        <p>{becomesStanding(item) ? words.steps.standing : words.steps.closed}</p>
        <p className="ink3 s12">{words.steps.then}</p>
      </li>
    </ol>
  )
}

/** An approved milestone is followed by 长期推进; everything else is struck off. */
export function becomesStanding(item: Item): boolean {
  return item.window.kind === 'phased' && item.milestoneOn === null
}

function PastReports({
  history,
  nameOf,
}: {
  history: readonly LoggedEvent[]
  nameOf: (id: UnitId) => string
}) {
  const reports = history.flatMap(({ seq, event }) =>
    event.type === 'reported' ? [{ seq, at: event.at, report: event.report }] : [],
  )
  return (
    <section>
      <h3>{words.past}</h3>
      {reports.length === 0 && <p className="ink3">{words.noPast}</p>}
      <Timeline
        entries={reports.reverse().map(({ seq, at, report }) => ({
          key: String(seq),
          when: (
            <>
              {periodWord(report.period)} {days.table(dayOf(at))} {nameOf(report.unitId)}
            </>
          ),
          what: report.unchanged ? (
            words.unchanged
          ) : (
            <>
              <p>{report.progress}</p>
              {report.problems && <p className="ink2">{words.problems(report.problems)}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}
