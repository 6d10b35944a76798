import { useState } from 'react'
import type { DayMark } from '#shared/calendar/holidays.ts'
import { isWorkingDay } from '#shared/calendar/working-days.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { addDays, daysBetween, type IsoDate, yearOf } from '#shared/dates.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useToday } from '../../api/use-session.ts'
import { Radios } from '../../components/check.tsx'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useCalendarCommands } from './judged-by-queries.ts'

const words = ownCalendar.setDay
const MOST = 31

interface SetDayDialogProps {
  /** The day that was chosen in the calendar. */
  day: IsoDate | null
  year: number
  onClose: () => void
}

/** A day, or a few in a row, set to 休 or 班. */
export function SetDayDialog({ day, year, onClose }: SetDayDialogProps) {
  const today = useToday()
  const calendar = useCalendar()
  const { set } = useCalendarCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [from, setFrom] = useState<string>(day ?? '')
  const [to, setTo] = useState('')
  const [chosen, setChosen] = useState<DayMark | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const first = typedDay(from)
  const last = to.trim() === '' ? first : typedDay(to)
  const works = first !== null && isWorkingDay(first, calendar)
  // What a day is not yet is what it is mostly opened for.
  const mark = chosen ?? (first === null || works ? 'off' : 'working')
  const days = first === null || last === null ? [] : span(first, last)
  const submit = () => {
    setTried(true)
    if (first === null || last === null || days.length === 0) return
    const wanted = days.map((on) => ({ on, mark }))
    set.mutate(
      { commandId, days: wanted, years: [], note: note.trim() },
      {
        onSuccess: () => {
          toast(words.done(first, last, mark))
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  }
  const shown = first ?? `${year}-01-01`
  return (
    <Dialog
      title={words.title}
      submit={words.submit}
      isPending={set.isPending}
      error={set.error ? sentenceOf(set.error) : undefined}
      width={480}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="cal-form">
        <DayPicker
          label={words.from}
          required
          today={yearOf(today) === yearOf(shown) ? today : shown}
          value={from}
          onChange={setFrom}
          hint={first === null ? undefined : words.now(first, works)}
          error={tried && first === null ? words.badDay : undefined}
        />
        <DayPicker
          label={words.to}
          today={shown}
          value={to}
          onChange={setTo}
          hint={
            to.trim() !== '' && first !== null && last !== null && days.length > 1
              ? words.range(first, last, days.length)
              : words.toHint
          }
          error={tried && first !== null && days.length === 0 ? words.badRange : undefined}
        />
        <Radios
          legend={words.mark}
          name="mark"
          value={mark}
          onChange={setChosen}
          options={[
            { value: 'off', label: `${ownCalendar.marks.off} ${ownCalendar.kinds.off}` },
            { value: 'working', label: `${ownCalendar.marks.working} ${ownCalendar.kinds.working}` },
          ]}
        />
        <TextField
          label={words.note}
          hint={words.noteHint}
          maxLength={60}
          isFirst={day !== null}
          value={note}
          onChange={setNote}
        />
        <p className="ink3 s12 full">{ownCalendar.effect}</p>
      </div>
    </Dialog>
  )
}

/** Every day of the span; none of one that runs backwards or too long. */
function span(first: IsoDate, last: IsoDate): IsoDate[] {
  const more = daysBetween(first, last)
  if (more < 0 || more >= MOST) return []
  return Array.from({ length: more + 1 }, (_, at) => addDays(first, at))
}
