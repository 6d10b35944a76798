import { calendar } from '#shared/calendar/calendar.ts'
import { addWorkingDays, workingDaysBetween } from '#shared/calendar/working-days.ts'
import { clockAt } from '#shared/clock.ts'
import { addDays, daysBetween, endOfDay, periodOf, timeOf, weekdayOf } from '#shared/dates.ts'
import { type Light, light } from '#shared/items/light.ts'
import { reportBy } from '#shared/items/periods.ts'
import { dayAfterEvent } from '#shared/items/window.ts'
import { anItem, lightGround } from './an-item.ts'

const lightAt = (moment: string, due: string): Light =>
  light(anItem({ window: { kind: 'date', text: null, dueOn: due } }), lightGround(clockAt(moment).today))

/** What the calendar and the clock say, for a process to print in whatever time zone it runs. */
export function calendarFacts() {
  return {
    moments: ['2026-02-12T15:59:59.999Z', '2026-02-12T16:00:00.000Z', '2026-02-12T16:30:00.000Z'].map(
      (moment) => [clockAt(moment).today, timeOf(moment), lightAt(moment, '2026-02-12')],
    ),
    turns: ['2024-02-28T16:00:00.000Z', '2025-12-31T15:59:00.000Z', '2025-12-31T16:00:00.000Z'].map(
      (moment) => clockAt(moment).today,
    ),
    received: addWorkingDays('2026-02-12', 5, calendar),
    yearEnd: addWorkingDays('2025-12-31', 1, calendar),
    worked: workingDaysBetween('2025-12-31', '2026-12-31', calendar),
    // Los Angeles puts its clocks forward on 2026-03-08 and back on 2026-11-01.
    clocksChange: ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01'].map((day) => addDays(day, 1)),
    length: daysBetween('2026-03-01', '2026-11-30'),
    weekday: weekdayOf('2026-02-12'),
    month: periodOf('2024-02-29', 'month'),
    endOfDay: endOfDay('2026-02-12'),
    reportBy: reportBy('2026-02-12', 'quarter', 25),
    monthLater: ['2024-01-31', '2026-01-31', '2028-01-31'].map((day) =>
      dayAfterEvent(day, { count: 1, unit: 'month' }, calendar),
    ),
    yearLater: dayAfterEvent('2024-02-29', { count: 1, unit: 'year' }, calendar),
  }
}
