import { unknownYearsBetween } from '#shared/calendar/own.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import type { IsoDate } from '#shared/dates.ts'
import { useCalendar } from './judged-by.ts'

/** Says under a counted day that it was counted through a year whose calendar is not published. */
export function UnknownYears({ from, to }: { from: IsoDate; to: IsoDate }) {
  const years = unknownYearsBetween(from, to, useCalendar())
  return years.length > 0 && <p className="hint">{ownCalendar.unknownYears(years)}</p>
}
