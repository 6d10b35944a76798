import { type ReactElement, type ReactNode, useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { addDays, type IsoDate, periodOf } from '#shared/dates.ts'
import type { DayCalendarProps } from './day-calendar.tsx'
import { DayCalendar } from './day-picker.tsx'
import { Popover } from './popover.tsx'

const words = components.day

interface NamedDay {
  name: string
  day: IsoDate
}

/** Ends of the month, quarter and year before. */
function endsBefore(day: IsoDate): NamedDay[] {
  const before = (period: 'month' | 'quarter' | 'year') => addDays(periodOf(day, period).start, -1)
  return [
    { name: words.monthEnd, day: before('month') },
    { name: words.quarterEnd, day: before('quarter') },
    { name: words.yearEnd, day: before('year') },
  ]
}

/** Today, and days that figures are often asked of. */
export const usualDays = (today: IsoDate): NamedDay[] => [
  { name: words.today, day: today },
  ...endsBefore(today),
]

/** Days before the one shown, to lay it beside. */
export const earlierDays = (day: IsoDate): NamedDay[] => [
  { name: words.weekBefore, day: addDays(day, -7) },
  ...endsBefore(day),
]

interface DayChipsProps {
  days: readonly NamedDay[]
  chosen: string | null
  onChoose: (day: IsoDate) => void
}

/** Days by name, one press each. */
export function DayChips({ days, chosen, onChoose }: DayChipsProps) {
  return days.map(({ name, day }) => (
    <button
      key={name}
      type="button"
      className="chip"
      aria-pressed={day === chosen}
      onClick={() => onChoose(day)}
    >
      {name}
    </button>
  ))
}

interface DayPopoverProps extends DayCalendarProps {
  shortcuts?: readonly NamedDay[]
  /** Below the month. */
  more?: (close: () => void) => ReactNode
  position?: 'bottom-start' | 'bottom-end'
  /** The button that opens it. */
  children: (button: {
    type: 'button'
    'aria-haspopup': 'dialog'
    'aria-expanded': boolean
    onClick: () => void
  }) => ReactElement
}

/** A day chosen from under a button: by name or from the month. */
export function DayPopover({ shortcuts = [], more, position, children, ...calendar }: DayPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const choose = (day: IsoDate) => {
    calendar.onChoose(day)
    setOpen(false)
  }
  return (
    <Popover
      isOpen={isOpen}
      onChange={setOpen}
      {...(position ? { position } : {})}
      content={
        <div className="as-of-picker">
          {shortcuts.length > 0 && (
            <div className="shortcuts">
              <DayChips days={shortcuts} chosen={calendar.value} onChoose={choose} />
            </div>
          )}
          <DayCalendar {...calendar} onChoose={choose} />
          {more?.(() => setOpen(false))}
        </div>
      }
    >
      {children({
        type: 'button',
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
      })}
    </Popover>
  )
}
