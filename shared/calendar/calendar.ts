import { holidayYears, markedDays } from './holidays.ts'
import type { Calendar } from './working-days.ts'

/** The calendar as published. */
export const calendar: Calendar = {
  marks: markedDays(holidayYears),
  years: new Set(Object.keys(holidayYears).map(Number)),
}
