import { addDays, makeDay } from '../dates.ts'
import { FEASTS } from './words.ts'

/** First days of feasts by the lunar calendar, `MM-DD`, from 2021 on. */
const LUNAR: Readonly<Record<string, readonly string[]>> = {
  spring: '02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03'.split(' '),
  qingming: '04-04 04-05 04-05 04-04 04-04 04-05 04-05 04-04 04-04 04-05'.split(' '),
  dragonBoat: '06-14 06-03 06-22 06-10 05-31 06-19 06-09 05-28 06-16 06-05'.split(' '),
  midAutumn: '09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12'.split(' '),
}
const FIRST_YEAR = 2021

const SOLAR: Readonly<Record<string, string>> = {
  newYear: '01-01',
  labour: '05-01',
  children: '06-01',
  party: '07-01',
  army: '08-01',
  national: '10-01',
}

/** The day before a feast of that year, `YYYY-MM-DD`; null for years whose lunar calendar is not known here. */
export function dayBeforeFeast(printed: string, year: number): string | null {
  const feast = FEASTS[printed] ?? ''
  const day = SOLAR[feast] ?? LUNAR[feast]?.[year - FIRST_YEAR]
  if (day === undefined) return null
  return addDays(makeDay(year, Number(day.slice(0, 2)), Number(day.slice(3))), -1)
}
