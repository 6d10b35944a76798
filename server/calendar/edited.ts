import type { Db } from '#db/database.ts'
import { getOwnCalendar } from '#db/own-calendar.ts'
import { calendar as published } from '#shared/calendar/calendar.ts'
import { withOwn } from '#shared/calendar/own.ts'
import type { Calendar } from '#shared/calendar/working-days.ts'

/** The last one made, of this process: its sums are kept with it, and the office changes days a few times a year. */
let last: { key: string; calendar: Calendar } = { key: '', calendar: published }

/** The calendar as the office has it now. Two small reads, so that it is true in every process and transaction. */
export async function readCalendar(db: Db): Promise<Calendar> {
  const own = await getOwnCalendar(db)
  const key = JSON.stringify([own.days.map(({ on, mark }) => [on, mark]), own.years.map(({ year }) => year)])
  if (key !== last.key) last = { key, calendar: withOwn(published, own) }
  return last.calendar
}
