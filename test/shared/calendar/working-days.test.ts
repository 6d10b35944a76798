import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { isWorkingDay, workingDaysBetween } from '#shared/calendar/working-days.ts'
import { addDays, dayOf, endOfDay, isDay, periodOf } from '#shared/dates.ts'

describe('the working calendar', () => {
  it.each([2021, 2022, 2023, 2024, 2025, 2026])(
    'agrees with an independent table for every day of %i',
    (year) => {
      const wrong: string[] = []
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
        if (isWorkingDay(day, calendar) !== isWorkday(day)) wrong.push(day)
      expect(wrong).toEqual([])
    },
  )

  it('counts any span as one counts it day by day', () => {
    const anyDay = fc.integer({ min: 0, max: 2200 }).map((offset) => addDays('2020-12-25', offset))
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        let walked = 0
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
          if (isWorkingDay(at, calendar)) walked += 1
        expect(workingDaysBetween(from, to, calendar)).toBe(walked)
      }),
    )
  })
})

describe('days', () => {
  it.each([
    ['2026-09-17T15:59:59.999Z', '2026-09-17'],
    ['2026-09-17T16:00:00.000Z', '2026-09-18'],
  ])('has %s on %s in Shanghai', (instant, day) => {
    expect(dayOf(instant)).toBe(day)
  })
  it('ends a day where the next begins', () => {
    expect(endOfDay('2026-09-17')).toBe('2026-09-17T15:59:59.999Z')
  })
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2025-02-29'])('knows that %s is no day', (text) => {
    expect(isDay(text)).toBe(false)
  })
  it.each([
    ['week', '2026-09-20', '2026-09-14', '2026-09-20'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-09-18', '2026-07-01', '2026-09-30'],
    ['half', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['year', '2026-07-01', '2026-01-01', '2026-12-31'],
  ] as const)('bounds the %s of %s', (period, day, start, end) => {
    expect(periodOf(day, period)).toEqual({ start, end })
  })
})
