import './settings.css'
import './calendar.css'
import { useState } from 'react'
import { access, may } from '#shared/access.ts'
import { isCalendarYear, type OwnCalendar } from '#shared/calendar/own.ts'
import { countYear, ownOf } from '#shared/calendar/year.ts'
import { ownCalendar as words } from '#shared/copy/own-calendar.ts'
import { type IsoDate, yearOf } from '#shared/dates.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useOwnCalendar } from './judged-by-queries.ts'
import { OwnDays } from './own-days.tsx'
import { PasteNoticeDialog } from './paste-notice-dialog.tsx'
import { SetDayDialog } from './set-day-dialog.tsx'
import { UnknownYear } from './unknown-year.tsx'
import { YearChooser } from './year-chooser.tsx'
import { YearGrid } from './year-grid.tsx'

type Asked = { day: IsoDate | null } | 'notice'

/** 日历: a year at a glance, what the office has set in it, and whether it is published at all. */
export function CalendarPage() {
  const { data: own, error, refetch } = useOwnCalendar()
  if (error && !own) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
  if (!own) return <LoadingLine />
  return <Year own={own} />
}

function Year({ own }: { own: OwnCalendar }) {
  const { search } = useAddress()
  const today = useToday()
  const calendar = useCalendar()
  const { role } = useMe()
  const [asked, ask] = useState<Asked | null>(null)
  const wanted = Number(search.year)
  const year = isCalendarYear(wanted) ? wanted : yearOf(today)
  const ofYear = ownOf(year, own)
  const entered = ofYear.years[0]
  const isKnown = calendar.years.has(year)
  const mayEdit = may(role, access['calendar.set'])
  const { working, rest } = countYear(year, calendar)
  const source = entered ? words.entered(entered) : words.published(ofYear.days.length)
  return (
    <div className="settings">
      <div className="settings-head cal-head">
        <h2>{words.title(year)}</h2>
        <YearChooser year={year} thisYear={yearOf(today)} />
        <span className="grow" />
        {mayEdit && (
          <>
            <button type="button" className="btn" onClick={() => ask('notice')}>
              {words.paste}
            </button>
            <button type="button" className="btn primary" onClick={() => ask({ day: null })}>
              {words.setDay.title}
            </button>
          </>
        )}
      </div>
      <div className="settings-scroll cal">
        {!isKnown && <UnknownYear year={year} mayEdit={mayEdit} />}
        <div className="cal-facts">
          {isKnown && <span>{source}</span>}
          <span>{words.count(working, rest)}</span>
          {mayEdit && <span className="ink3 cal-keys">{words.keys}</span>}
          <Legend />
        </div>
        <YearGrid
          key={year}
          year={year}
          today={today}
          own={ofYear}
          onChoose={mayEdit ? (day) => ask({ day }) : null}
        />
        <OwnDays year={year} own={ofYear} mayEdit={mayEdit} />
      </div>
      {asked === 'notice' && <PasteNoticeDialog year={year} onClose={() => ask(null)} />}
      {asked !== null && asked !== 'notice' && (
        <SetDayDialog day={asked.day} year={year} onClose={() => ask(null)} />
      )}
    </div>
  )
}

function Legend() {
  const { label, ...kinds } = words.legend
  const signs: Record<keyof typeof kinds, string> = {
    weekend: '',
    rest: words.marks.off,
    work: words.marks.working,
    own: '',
    today: '',
  }
  return (
    <ul className="cal-legend" aria-label={label}>
      {(['weekend', 'rest', 'work', 'own', 'today'] as const).map((kind) => (
        <li key={kind}>
          <span className={`cal-sample ${kind}`} aria-hidden="true">
            {signs[kind]}
          </span>
          {kinds[kind]}
        </li>
      ))}
    </ul>
  )
}
