import { days } from '#shared/copy/days.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import { stillSaid } from '#shared/items/taken-back.ts'
import { LateMark, SameMark } from '../../components/report-marks.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { useUnitName } from './queries.ts'

/** What was reported, the latest first; nothing until the history has come. */
export function PastReports({ history }: { history: readonly LoggedEvent[] | null }) {
  const nameOf = useUnitName()
  if (history === null) return null
  const reports = stillSaid(history).flatMap(({ seq, event }) =>
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
              {periodWord(report.period)} {days.table(dayOf(at))} {nameOf(report.unitId)}{' '}
              <LateMark report={report} />
            </>
          ),
          what: report.unchanged ? (
            words.unchanged
          ) : (
            <>
              <p>
                {report.progress} <SameMark report={report} field="progress" />
              </p>
              {report.problems && (
                <p className="ink2">
                  {words.problems(report.problems)} <SameMark report={report} field="problems" />
                </p>
              )}
            </>
          ),
        }))}
      />
    </section>
  )
}
