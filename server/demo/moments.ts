import { calendar } from '#shared/calendar/calendar.ts'
import { addWorkingDays, isWorkingDay } from '#shared/calendar/working-days.ts'
import { addDays, type IsoDate, type IsoInstant, makeDay, monthOf, yearOf } from '#shared/dates.ts'
import { chance } from './chance.ts'

/** That day in office hours, Shanghai time, at a minute that depends on `words`. */
export function atWork(day: IsoDate, words: string, fromHour = 9, toHour = 17): IsoInstant {
  const minutes = fromHour * 60 + chance(`${day}${words}`, (toHour - fromHour) * 60 - 1)
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString()
}

export function minutesLater(at: IsoInstant, minutes: number): IsoInstant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}

export const workingDaysLater = (day: IsoDate, count: number): IsoDate => addWorkingDays(day, count, calendar)

/** The day itself, or the last working day before it. */
export function onWorkingDay(day: IsoDate): IsoDate {
  return isWorkingDay(day, calendar) ? day : onWorkingDay(addDays(day, -1))
}

/** Days on which a unit reports: shortly before the cut-off of each month, or of each quarter's last. */
export function reportDays(
  after: IsoDate,
  before: IsoDate,
  every: 'month' | 'quarter',
  words: string,
): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = makeDay(yearOf(after), monthOf(after), 1); day <= before; ) {
    const month = monthOf(day)
    const planned = onWorkingDay(makeDay(yearOf(day), month, 20 + chance(`${words}${day}`, 4)))
    if ((every === 'month' || month % 3 === 0) && planned > after && planned < before) days.push(planned)
    day = month === 12 ? makeDay(yearOf(day) + 1, 1, 1) : makeDay(yearOf(day), month + 1, 1)
  }
  return days
}
