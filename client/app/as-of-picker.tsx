import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { shell } from '#shared/copy/shell.ts'
import { addDays, type IsoDate, periodOf } from '#shared/dates.ts'
import { useAddress, usePlanAndDay } from '../api/use-search.ts'
import { useToday } from '../api/use-session.ts'
import { DayCalendar } from '../components/day-picker.tsx'
import { Icon } from '../components/icon.tsx'
import { Popover } from '../components/popover.tsx'

const words = shell.asOf

function shortcuts(today: IsoDate): { name: string; day: IsoDate }[] {
  const before = (period: 'month' | 'quarter' | 'year') => addDays(periodOf(today, period).start, -1)
  return [
    { name: words.today, day: today },
    { name: words.monthEnd, day: before('month') },
    { name: words.quarterEnd, day: before('quarter') },
    { name: words.yearEnd, day: before('year') },
  ]
}

/** Days before the one shown, to lay it beside. */
function earlier(day: IsoDate): { name: string; day: IsoDate }[] {
  const [, ...periods] = shortcuts(day)
  return [{ name: words.weekBefore, day: addDays(day, -7) }, ...periods]
}

/** The day that every figure and row is shown for; kept in the address, today when it is not there. */
export function AsOfPicker({ mayCompare }: { mayCompare: boolean }) {
  const { asOf } = usePlanAndDay()
  const { search, change } = useAddress()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const day = asOf ?? today
  const choose = (chosen: IsoDate) => {
    change({ asOf: chosen === today ? null : chosen })
    setOpen(false)
  }
  return (
    <Popover
      isOpen={isOpen}
      onChange={setOpen}
      content={
        <div className="as-of-picker">
          <div className="shortcuts">
            {shortcuts(today).map((each) => (
              <button
                key={each.name}
                type="button"
                className="chip"
                aria-pressed={each.day === day}
                onClick={() => choose(each.day)}
              >
                {each.name}
              </button>
            ))}
          </div>
          <DayCalendar value={day} today={today} max={today} onChoose={choose} />
          {mayCompare && (
            <fieldset className="shortcuts" aria-label={words.compareWith}>
              <span className="ink3 s12">{words.compareWith}</span>
              {earlier(day).map((each) => (
                <button
                  key={each.name}
                  type="button"
                  className="chip"
                  aria-pressed={each.day === search.compare}
                  onClick={() => {
                    change({ compare: each.day })
                    setOpen(false)
                  }}
                >
                  {each.name}
                </button>
              ))}
            </fieldset>
          )}
        </div>
      }
    >
      <button
        type="button"
        className="pick as-of"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="k">{words.label}</span>
        <span className="v num">{days.title(day)}</span>
        <span className="k weekday">
          {days.weekday(day)}
          {day === today && (
            <>
              <i className="mid" />
              {words.today}
            </>
          )}
        </span>
        <Icon of={IconChevronDown} size={12} />
      </button>
    </Popover>
  )
}
