import type { IsoDate } from '../dates.ts'

/** One year of the State Council's notice 节假日安排: days off beyond plain weekends, and weekends worked instead (调休). */
export interface HolidayYear {
  /** First and last day of each holiday, `MM-DD`. */
  off: readonly (readonly [first: string, last: string])[]
  /** Saturdays and Sundays that are worked, `MM-DD`. */
  working: readonly string[]
}

/** From 国务院办公厅关于部分节假日安排的通知 of the year before. A year that is not here is unknown, never guessed. */
export const holidayYears: Readonly<Record<number, HolidayYear>> = {
  2021: {
    off: [
      ['01-01', '01-03'],
      ['02-11', '02-17'],
      ['04-03', '04-05'],
      ['05-01', '05-05'],
      ['06-12', '06-14'],
      ['09-19', '09-21'],
      ['10-01', '10-07'],
    ],
    working: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    off: [
      ['01-01', '01-03'],
      ['01-31', '02-06'],
      ['04-03', '04-05'],
      ['04-30', '05-04'],
      ['06-03', '06-05'],
      ['09-10', '09-12'],
      ['10-01', '10-07'],
      ['12-31', '12-31'],
    ],
    working: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    off: [
      ['01-01', '01-02'],
      ['01-21', '01-27'],
      ['04-05', '04-05'],
      ['04-29', '05-03'],
      ['06-22', '06-24'],
      ['09-29', '10-06'],
    ],
    working: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    working: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    working: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    working: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

export type DayMark = 'off' | 'working'

/** Every marked day of the given years. */
export function markedDays(years: Readonly<Record<number, HolidayYear>>): Map<IsoDate, DayMark> {
  const marks = new Map<IsoDate, DayMark>()
  for (const [year, { off, working }] of Object.entries(years)) {
    for (const [first, last] of off) {
      const end = Date.parse(`${year}-${last}T00:00:00Z`)
      for (let at = Date.parse(`${year}-${first}T00:00:00Z`); at <= end; at += 86_400_000)
        marks.set(dayText(at), 'off')
    }
    for (const day of working) marks.set(`${year}-${day}`, 'working')
  }
  return marks
}

const dayText = (ms: number): IsoDate => {
  const at = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}
