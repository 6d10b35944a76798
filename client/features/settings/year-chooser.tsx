import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { isCalendarYear } from '#shared/calendar/own.ts'
import { ownCalendar as words } from '#shared/copy/own-calendar.ts'
import { useAddress } from '../../api/use-search.ts'
import { Icon } from '../../components/icon.tsx'

/** One year back or on; the address has it, this year needs none. */
export function YearChooser({ year, thisYear }: { year: number; thisYear: number }) {
  const { change } = useAddress()
  const go = (to: number) => change({ year: to === thisYear ? null : String(to) })
  return (
    <fieldset className="cal-years">
      <legend className="sr">{words.years}</legend>
      <button
        type="button"
        className="btn icon"
        aria-label={words.previous(year - 1)}
        disabled={!isCalendarYear(year - 1)}
        onClick={() => go(year - 1)}
      >
        <Icon of={IconChevronLeft} />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label={words.next(year + 1)}
        disabled={!isCalendarYear(year + 1)}
        onClick={() => go(year + 1)}
      >
        <Icon of={IconChevronRight} />
      </button>
      {year !== thisYear && (
        <button type="button" className="btn quiet" onClick={() => go(thisYear)}>
          {words.thisYear}
        </button>
      )}
    </fieldset>
  )
}
