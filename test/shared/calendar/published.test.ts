import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import {
  addWorkingDays,
  isKnownYear,
  isWorkingDay,
  markOf,
  workingDaysBetween,
} from '#shared/calendar/working-days.ts'
import { addDays, type IsoDate, weekdayOf, yearOf } from '#shared/dates.ts'

/** 国务院办公厅关于部分节假日安排的通知 for both years: first and last day off, weekends worked for them, the day work resumes. */
const PUBLISHED: [name: string, first: IsoDate, last: IsoDate, worked: IsoDate[], resumes: IsoDate][] = [
  ['元旦', '2025-01-01', '2025-01-01', [], '2025-01-02'],
  ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08'], '2025-02-05'],
  ['清明节', '2025-04-04', '2025-04-06', [], '2025-04-07'],
  ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27'], '2025-05-06'],
  ['端午节', '2025-05-31', '2025-06-02', [], '2025-06-03'],
  ['国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11'], '2025-10-09'],
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04'], '2026-01-04'],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28'], '2026-02-24'],
  ['清明节', '2026-04-04', '2026-04-06', [], '2026-04-07'],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09'], '2026-05-06'],
  ['端午节', '2026-06-19', '2026-06-21', [], '2026-06-22'],
  ['中秋节', '2026-09-25', '2026-09-27', [], '2026-09-28'],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10'], '2026-10-08'],
]

const through = (first: IsoDate, last: IsoDate): IsoDate[] =>
  first > last ? [] : [first, ...through(addDays(first, 1), last)]
const isWeekend = (day: IsoDate) => [0, 6].includes(weekdayOf(day))

describe('the calendar of 2025 and 2026 as published', () => {
  it.each(PUBLISHED)('%s from %s to %s', (_name, first, last, worked, resumes) => {
    expect(through(first, last).filter((day) => isWorkingDay(day, calendar))).toEqual([])
    expect(worked.filter((day) => !isWeekend(day) || !isWorkingDay(day, calendar))).toEqual([])
    expect(addWorkingDays(last, 1, calendar)).toBe(resumes)
    expect(workingDaysBetween(addDays(first, -1), last, calendar)).toBe(0)
  })

  it('has no other day that differs from the plain week', () => {
    const named = PUBLISHED.flatMap(([, first, last, worked]) => [...through(first, last), ...worked])
    const marked = through('2025-01-01', '2026-12-31').filter((day) => markOf(day, calendar) !== null)
    expect(marked).toEqual(named.sort())
  })

  // 全国年节及纪念日放假办法: eleven days until 2024, thirteen since; 调休 moves days about and changes no sum.
  it.each([
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('takes from the weeks of %i exactly the %i days that the law gives', (year, holidays) => {
    const days = through(`${year}-01-01`, `${year}-12-31`)
    const plain = days.filter((day) => !isWeekend(day)).length
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(plain - holidays)
  })
})

describe('so many working days from a day', () => {
  it.each([
    ['received before 春节 2026, 5个工作日内', '2026-02-12', 5, '2026-02-26'],
    ['a Saturday worked before 春节', '2026-02-13', 1, '2026-02-14'],
    ['nothing between, over nine days off', '2026-02-14', 1, '2026-02-24'],
    ['received on a day off', '2026-02-18', 1, '2026-02-24'],
    ['a Saturday worked at the end of February', '2026-02-27', 1, '2026-02-28'],
    ['over the end of February', '2026-02-27', 2, '2026-03-02'],
    ['a Sunday worked before 春节 2025', '2025-01-24', 1, '2025-01-26'],
    ['over 春节 2025 to a Saturday worked', '2025-01-27', 4, '2025-02-08'],
    ['over 清明节 2025', '2025-04-03', 1, '2025-04-07'],
    ['a Sunday worked, then 劳动节 2025', '2025-04-25', 5, '2025-05-06'],
    ['over 端午节 2025', '2025-05-30', 1, '2025-06-03'],
    ['a Sunday worked, then eight days off', '2025-09-26', 4, '2025-10-09'],
    ['to a Saturday worked after 国庆节 2025', '2025-09-30', 3, '2025-10-11'],
    ['over 清明节 2026', '2026-04-03', 1, '2026-04-07'],
    ['to a Saturday worked after 劳动节 2026', '2026-04-30', 4, '2026-05-09'],
    ['over 端午节 2026', '2026-06-18', 1, '2026-06-22'],
    ['a Sunday worked in September', '2026-09-18', 1, '2026-09-20'],
    ['over 中秋节 and 国庆节 2026', '2026-09-24', 4, '2026-10-08'],
    ['to a Saturday worked after 国庆节 2026', '2026-09-30', 3, '2026-10-10'],
    ['the end of a month on a working day', '2026-03-31', 1, '2026-04-01'],
    ['the end of a month on a Friday', '2025-02-28', 1, '2025-03-03'],
    ['the end of a month within the count', '2025-07-30', 3, '2025-08-04'],
    ['onto the leap day', '2024-02-28', 1, '2024-02-29'],
    ['from the leap day', '2024-02-29', 1, '2024-03-01'],
    ['over the leap day and a weekend', '2024-02-28', 3, '2024-03-04'],
    ['the end of 2024', '2024-12-31', 1, '2025-01-02'],
    ['the end of 2025, to a Sunday worked', '2025-12-31', 1, '2026-01-04'],
    ['the end of 2025 within the count', '2025-12-26', 5, '2026-01-05'],
    ['up to the last day of 2026', '2026-12-30', 1, '2026-12-31'],
    ['no day at all', '2026-02-12', 0, '2026-02-12'],
  ])('%s: %s + %i = %s', (_why, from, count, to) => {
    expect(addWorkingDays(from, count, calendar)).toBe(to)
    expect(workingDaysBetween(from, to, calendar)).toBe(count)
  })

  it('agrees with an independent table from every day of 2024, 2025 and 2026', () => {
    const wrong: string[] = []
    for (let from = '2024-01-01'; yearOf(from) < 2027; from = addDays(from, 1))
      for (const count of [1, 3, 5, 10, 20]) {
        const to = addWorkingDays(from, count, calendar)
        if (yearOf(to) > 2026) continue
        const walked = through(addDays(from, 1), to).filter((day) => isWorkday(day))
        if (walked.length !== count || walked.at(-1) !== to) wrong.push(`${from} + ${count} = ${to}`)
      }
    expect(wrong).toEqual([])
  })
})

describe('a year that is not published', () => {
  it.each([2019, 2020, 2027, 2028])('carries nothing over to %i from the years beside it', (year) => {
    const days = through(`${year}-01-01`, `${year}-12-31`)
    expect(days.filter((day) => markOf(day, calendar) !== null || isKnownYear(day, calendar))).toEqual([])
  })

  // Counted by weekends alone, and said to be unknown: 2027-01-01 is a Friday that nobody will work.
  it.each([
    ['2020-12-25', 1, '2020-12-28', false],
    ['2025-12-31', 1, '2026-01-04', true],
    ['2026-12-30', 1, '2026-12-31', true],
    ['2026-12-30', 2, '2027-01-01', false],
    ['2026-12-31', 5, '2027-01-07', false],
    ['2028-02-28', 1, '2028-02-29', false],
    ['2028-02-29', 1, '2028-03-01', false],
  ])('shows in the day itself: %s + %i = %s, known %s', (from, count, to, isKnown) => {
    expect(addWorkingDays(from, count, calendar)).toBe(to)
    expect(isKnownYear(to, calendar)).toBe(isKnown)
  })
})
