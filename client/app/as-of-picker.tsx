import { IconChevronDown } from '@tabler/icons-react'
import { days } from '#shared/copy/days.ts'
import { shell } from '#shared/copy/shell.ts'
import type { IsoDate } from '#shared/dates.ts'
import { useAddress, usePlanAndDay } from '../api/use-search.ts'
import { useToday } from '../api/use-session.ts'
import { DayChips, DayPopover, earlierDays, usualDays } from '../components/day-popover.tsx'
import { Icon } from '../components/icon.tsx'

const words = shell.asOf

/** The day that every figure and row is shown for; kept in the address, today when it is not there. */
export function AsOfPicker({ mayCompare }: { mayCompare: boolean }) {
  const { asOf } = usePlanAndDay()
  const { search, change } = useAddress()
  const today = useToday()
  const day = asOf ?? today
  const choose = (chosen: IsoDate) => change({ asOf: chosen === today ? null : chosen })
  const beside = (close: () => void) => (
    <fieldset className="shortcuts" aria-label={words.compareWith}>
      <span className="ink3 s12">{words.compareWith}</span>
      <DayChips
        days={earlierDays(day)}
        chosen={search.compare ?? null}
        onChoose={(compare) => {
          change({ compare })
          close()
        }}
      />
    </fieldset>
  )
  return (
    <DayPopover
      shortcuts={usualDays(today)}
      value={day}
      today={today}
      max={today}
      onChoose={choose}
      {...(mayCompare ? { more: beside } : {})}
    >
      {(button) => (
        <button {...button} className="pick as-of">
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
      )}
    </DayPopover>
  )
}
