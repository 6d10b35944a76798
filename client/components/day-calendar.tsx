import '../styles/mantine-dates.css'
import 'dayjs/locale/zh-cn'
import { DatePicker } from '@mantine/dates'
import { type Calendar, markOf } from '#shared/calendar/working-days.ts'
import { components } from '#shared/copy/components.ts'
import { days } from '#shared/copy/days.ts'
import { type IsoDate, monthOf, weekdayOf, yearOf } from '#shared/dates.ts'
import { useCalendar } from './judged-by.ts'

const words = components.day

export interface DayCalendarProps {
  value: IsoDate | null
  /** Framed, and shown first where nothing is chosen; the machine's own day when left out. */
  today?: IsoDate | undefined
  min?: IsoDate | undefined
  max?: IsoDate | undefined
  onChoose: (day: IsoDate) => void
}

/** 休 or 班, where the yearly arrangement differs from the plain week. */
function mark(day: IsoDate, calendar: Calendar): 'rest' | 'work' | null {
  const found = markOf(day, calendar)
  return found === null ? null : found === 'off' ? 'rest' : 'work'
}

/** A month at a time; the default export is for `lazy`. */
export default function DayCalendar({ value, today, min, max, onChoose }: DayCalendarProps) {
  const calendar = useCalendar()
  const first = value ?? today ?? max
  return (
    <DatePicker
      value={value}
      {...(first ? { defaultDate: first } : {})}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      locale="zh-cn"
      firstDayOfWeek={1}
      monthLabelFormat={(day) => words.monthOfYear(yearOf(day), monthOf(day))}
      yearLabelFormat={(day) => words.year(yearOf(day))}
      monthsListFormat={(day) => words.month(monthOf(day))}
      weekdayFormat={(day) => words.weekdays[(weekdayOf(day) + 6) % 7] ?? ''}
      ariaLabels={words.controls}
      getDayAriaLabel={(day) => {
        const off = mark(day, calendar)
        const note = off === null ? [] : [off === 'rest' ? words.restDay : words.workDay]
        return components.clauses([days.title(day), days.weekday(day), ...note])
      }}
      getDayProps={(day) => ({
        ...(day === today ? { 'data-today': true } : {}),
        ...(mark(day, calendar) === 'work' ? { 'data-work': true } : {}),
        ...(mark(day, calendar) === 'rest' ? { 'data-rest': true } : {}),
      })}
      renderDay={(day) => <Day day={day} />}
      onChange={(day) => {
        if (day) onChoose(day)
      }}
    />
  )
}

function Day({ day }: { day: IsoDate }) {
  const off = mark(day, useCalendar())
  return (
    <span>
      {Number(day.slice(8))}
      {off && <small data-mark={off === 'rest' ? words.rest : words.work} />}
    </span>
  )
}
