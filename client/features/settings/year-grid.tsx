import { type KeyboardEvent, useRef, useState } from 'react'
import type { OwnCalendar } from '#shared/calendar/own.ts'
import { type DayKind, kindOf, weeksOf } from '#shared/calendar/year.ts'
import { ownCalendar as words } from '#shared/copy/own-calendar.ts'
import { addDays, type IsoDate, yearOf } from '#shared/dates.ts'
import { useCalendar } from '../../components/judged-by.ts'

interface YearGridProps {
  year: number
  today: IsoDate
  own: OwnCalendar
  /** null: the days are to be read only. */
  onChoose: ((day: IsoDate) => void) | null
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
}

/** Twelve months; one Tab stop, from which the arrow keys go through the days. */
export function YearGrid({ year, today, own, onChoose }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(() => (yearOf(today) === year ? today : `${year}-01-01`))
  const ownDays = new Map(own.days.map((day) => [day.on, day.note]))
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || onChoose === null) return
    event.preventDefault()
    const next = addDays(at, step)
    if (yearOf(next) !== year) return
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys of the buttons inside
    <div className="cal-room" ref={grid} onKeyDown={move}>
      <div className="cal-grid">
        {MONTHS.map((month) => (
          <table key={month} className="cal-month" aria-label={words.monthLabel(year, month)}>
            <caption aria-hidden="true">{words.month(month)}</caption>
            <thead>
              <tr>
                {words.weekdays.map((weekday) => (
                  <th key={weekday} scope="col">
                    {weekday}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week, index) => (
                <tr key={week.find((day) => day !== null) ?? index}>
                  {week.map((day, weekday) => (
                    <td key={day ?? `none-${weekday}`}>
                      {day !== null && (
                        <Day
                          day={day}
                          isToday={day === today}
                          note={ownDays.get(day)}
                          isStop={day === at}
                          onChoose={
                            onChoose &&
                            (() => {
                              setAt(day)
                              onChoose(day)
                            })
                          }
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  )
}

interface DayProps {
  day: IsoDate
  isToday: boolean
  /** Of a day that the office has set. */
  note: string | undefined
  isStop: boolean
  onChoose: (() => void) | null
}

function Day({ day, isToday, note, isStop, onChoose }: DayProps) {
  const kind = kindOf(day, useCalendar())
  const isOwn = note !== undefined
  const label = words.day(day, [
    ...(kind === 'plain' ? [] : [words.notes[kind]]),
    ...(isOwn ? [note === '' ? words.notes.own : note] : []),
    ...(isToday ? [words.notes.today] : []),
  ])
  const className = ['cal-day', kind, isOwn ? 'own' : '', isToday ? 'today' : ''].filter(Boolean).join(' ')
  const sign = signOf(kind, isOwn)
  const face = (
    <>
      {Number(day.slice(8))}
      {sign && <small data-mark={sign} />}
    </>
  )
  if (onChoose === null)
    return (
      <span className={className} title={label}>
        <span aria-hidden="true">{face}</span>
        <span className="sr">{label}</span>
      </span>
    )
  return (
    <button
      type="button"
      className={className}
      data-day={day}
      aria-label={label}
      aria-current={isToday ? 'date' : undefined}
      title={label}
      tabIndex={isStop ? 0 : -1}
      onClick={onChoose}
    >
      {face}
    </button>
  )
}

/** 班 also on a weekday that the office works though others rest. */
function signOf(kind: DayKind, isOwn: boolean): string | null {
  if (kind === 'off') return words.marks.off
  return kind === 'working' || (kind === 'plain' && isOwn) ? words.marks.working : null
}
