import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { type Light, light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { periodKey, reportBy } from '#shared/items/periods.ts'
import { elapsedShare, isMet, lagPoints } from '#shared/items/progress.ts'
import { missesReport } from '#shared/items/reporting.ts'
import { dayAfterEvent, dueOn, windowOf, withDueDay } from '#shared/items/window.ts'
import type { PrintedWindow } from '#shared/plan/model.ts'
import { aClosing, anIndicator, anItem, aReport, lightGround } from '../../helpers/an-item.ts'

const on = (today: string, over: Partial<Item> = {}): Light => light(anItem(over), lightGround(today))
const due = (dueOn: string): Partial<Item> => ({ window: { kind: 'date', text: null, dueOn } })

describe('lights', () => {
  // Issued 2026-03-02, due 2026-09-30: 212 days, so blue from 15 days before, yellow from 7, orange from 3.
  it.each([
    ['2026-09-14', 'green'],
    ['2026-09-15', 'blue'],
    ['2026-09-22', 'blue'],
    ['2026-09-23', 'yellow'],
    ['2026-09-26', 'yellow'],
    ['2026-09-27', 'orange'],
    ['2026-09-30', 'orange'],
    ['2026-10-01', 'red'],
    ['2026-10-12', 'red'],
    ['2026-10-13', 'deepRed'],
  ] as const)('on %s: %s', (today, expected) => {
    expect(on(today, due('2026-09-30'))).toBe(expected)
  })

  it('does not make a ten-day task yellow at birth', () => {
    const task = { ...due('2026-03-12'), issuedAt: '2026-03-02T01:00:00.000Z' }
    expect(on('2026-03-02', task)).toBe('green')
    expect(on('2026-03-08', task)).toBe('green')
    expect(on('2026-03-09', task)).toBe('orange')
  })

  it('spares an explained delay the deep red', () => {
    const late = {
      ...due('2026-08-31'),
      lastReport: aReport({ at: '2026-09-10T02:00:00.000Z', problems: '资金未到位' }),
    }
    expect(on('2026-09-18', late)).toBe('red')
    expect(on('2026-09-18', { ...late, lastReport: aReport({ problems: '资金未到位' }) })).toBe('deepRed')
  })

  it.each([
    ['draft', 'none'],
    ['closed', 'grey'],
    ['assigned', 'red'],
    ['declined', 'red'],
  ] as const)('in %s: %s', (state, expected) => {
    expect(on('2026-09-18', { state, ...due('2026-09-15') })).toBe(expected)
  })

  it('does not call late what was asked for in time, however long the review takes', () => {
    const asked = (at: string) => ({
      state: 'reviewing' as const,
      ...due('2026-09-10'),
      closing: aClosing({ at }),
    })
    expect(on('2026-10-30', asked('2026-09-10T15:00:00.000Z'))).toBe('green')
    expect(on('2026-10-30', asked('2026-09-10T16:00:00.000Z'))).toBe('red')
  })

  it('runs a returned item from its original day', () => {
    expect(
      on('2026-09-18', {
        ...due('2026-09-17'),
        returnCount: 1,
        lastReturn: { reason: '', at: '2026-09-18T00:00:00.000Z', isReopened: false },
      }),
    ).toBe('red')
  })

  it('turns yellow over ten points behind 序时, not at ten', () => {
    const half = (current: number) => ({
      issuedAt: '2026-01-01T01:00:00.000Z',
      window: { kind: 'date' as const, text: null, dueOn: '2027-01-01' },
      indicators: [anIndicator({ target: 365, current })],
    })
    const item = anItem(half(100))
    expect(Math.round(lagPoints(item, '2026-09-18') * 10) / 10).toBe(43.8)
    expect(on('2026-09-18', half(260 - 36))).toBe('green')
    expect(on('2026-09-18', half(260 - 37))).toBe('yellow')
  })

  it('lets an approved milestone run without a day', () => {
    const item = anItem({
      state: 'standing',
      window: { kind: 'phased', text: null, dueOn: '2026-06-30' },
      milestoneOn: '2026-06-20',
    })
    expect(dueOn(item, '2026-09-18')).toBeNull()
    expect(light(item, lightGround('2026-09-18'))).toBe('green')
  })

  it('asks a recurring item for each period', () => {
    const monthly = { window: { kind: 'recurring' as const, text: '每月', period: 'month' as const } }
    expect(on('2026-09-28', monthly)).toBe('orange')
    const done = [
      { period: '2026-08', on: '2026-08-20' },
      { period: '2026-09', on: '2026-09-02' },
    ]
    expect(
      on('2026-09-28', {
        ...monthly,
        lastReport: aReport({ at: '2026-09-02T02:00:00.000Z' }),
        instances: done,
      }),
    ).toBe('green')
  })
})

describe('missing reports', () => {
  const rules = { reportEvery: 'month' as const, reportDay: 25 }
  const item = (at: string | null) =>
    anItem({ lastReport: at === null ? null : aReport({ at: `${at}T02:00:00.000Z` }) })
  it.each([
    ['2026-09-18', '2026-08-20', false],
    ['2026-09-25', '2026-08-20', false],
    ['2026-09-26', '2026-08-20', true],
    // Given after the cut-off of August, and for August: that of September is still missing.
    ['2026-09-26', '2026-08-26', true],
    ['2026-09-26', '2026-09-01', false],
    ['2026-09-18', '2026-07-25', true],
    ['2026-09-18', null, true],
  ] as const)('on %s with the last report of %s: %s', (today, last, expected) => {
    expect(missesReport(item(last), today, rules)).toBe(expected)
  })
  it('does not ask before a full period has passed', () => {
    const fresh = anItem({ received: [{ unitId: 'law' as never, at: '2026-09-01T01:00:00.000Z' }] })
    expect(missesReport(fresh, '2026-09-26', rules)).toBe(false)
  })
})

describe('periods of reports', () => {
  it.each([
    ['week', '2026-09-20', '2026-09-14', '2026-09-20'],
    ['month', '2026-09-18', '2026-09', '2026-09-25'],
    ['quarter', '2026-08-18', '2026-Q3', '2026-09-25'],
    ['half', '2026-09-18', '2026-H2', '2026-12-31'],
    ['year', '2026-09-18', '2026', '2026-12-31'],
  ] as const)('each %s: %s is in %s, due by %s', (every, day, key, by) => {
    expect([periodKey(day, every), reportBy(day, every, 25)]).toEqual([key, by])
  })

  it('asks a recurring item for its own periods where the plan asks for nothing', () => {
    const silent = { reportEvery: 'none' as const, reportDay: 25 }
    const weekly = { kind: 'recurring' as const, text: '每周', period: 'week' as const }
    const last = (at: string) =>
      anItem({ window: weekly, lastReport: aReport({ at: `${at}T02:00:00.000Z` }) })
    expect(missesReport(anItem({ lastReport: null }), '2026-09-18', silent)).toBe(false)
    // The week before 2026-09-18 runs from 09-07 to 09-13.
    expect(missesReport(last('2026-09-07'), '2026-09-18', silent)).toBe(false)
    expect(missesReport(last('2026-09-06'), '2026-09-18', silent)).toBe(true)
  })
})

describe('序时 of recurring items', () => {
  const yearly = (period: 'month' | 'year', current: number, measuredOn: string) =>
    anItem({
      issuedAt: '2025-03-02T01:00:00.000Z',
      window: { kind: 'recurring', text: null, period },
      indicators: [anIndicator({ target: 100, current, measuredOn })],
    })
  it('runs anew each year', () => {
    expect(elapsedShare(yearly('year', 0, '2026-09-01'), '2026-07-02')).toBeCloseTo((6 + 2 / 31) / 12, 10)
    expect(lagPoints(yearly('year', 60, '2026-06-30'), '2026-07-02')).toBeLessThan(0)
    expect(Math.round(lagPoints(yearly('year', 60, '2025-12-31'), '2026-07-02'))).toBe(51)
  })
  it.each([
    ['2026-11-30', 91.7],
    ['2026-02-28', 16.7],
    ['2026-12-31', 100],
    ['2026-01-01', 0.3],
  ])('counts a year by its months: by %s %d %% of it', (day, percent) => {
    expect(Math.round((elapsedShare(yearly('year', 0, '2026-09-01'), day) ?? 0) * 1000) / 10).toBe(percent)
  })
  it('does not divide a month', () => {
    expect(elapsedShare(yearly('month', 0, '2026-09-01'), '2026-09-18')).toBeNull()
    expect(lagPoints(yearly('month', 0, '2026-09-01'), '2026-09-18')).toBe(0)
  })
})

describe('indicators', () => {
  it.each([
    ['>=', 24, 24, true],
    ['>=', 24, 23, false],
    ['>', 24, 24, false],
    ['<=', 5, 5, true],
    ['<=', 5, 6, false],
    ['<', 5, 5, false],
    ['=', 1, 1, true],
    ['~', 100, 91, true],
    ['~', 100, 89, false],
  ] as const)('%s %i with %i: %s', (op, target, current, expected) => {
    expect(isMet({ op, target, current })).toBe(expected)
    expect(isMet({ op, target, current: null })).toBe(false)
  })
})

describe('windows of the paper', () => {
  const printed = (over: Partial<PrintedWindow>): PrintedWindow => ({
    kind: 'none',
    text: null,
    date: null,
    span: null,
    rule: 'none',
    ...over,
  })
  const rules = { defaultDueOn: null, graceDays: 5 }
  it.each([
    [
      { kind: 'date', text: '年底前', date: '2026-12-31' },
      { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
    ],
    [
      { kind: 'date', text: '6月底前', date: null },
      { kind: 'none', text: '6月底前' },
    ],
    [
      { kind: 'recurring', text: '每月', period: 'month' },
      { kind: 'recurring', text: '每月', period: 'month', graceDays: 5 },
    ],
    [
      { kind: 'recurring', text: '定期' },
      { kind: 'recurring', text: '定期', period: 'year', graceDays: 5 },
    ],
    [
      { kind: 'relative', text: '会后7日内', within: { count: 7, unit: 'day' } },
      { kind: 'relative', text: '会后7日内', within: { count: 7, unit: 'day' }, eventOn: null, dueOn: null },
    ],
    [
      { kind: 'relative', text: '会后2小时内', within: { count: 2, unit: 'hour' } },
      { kind: 'relative', text: '会后2小时内', within: null, eventOn: null, dueOn: null },
    ],
    [
      { kind: 'service', text: '15个工作日内解决', within: { count: 15, unit: 'workingDay' } },
      { kind: 'service', text: '15个工作日内解决' },
    ],
    [{ kind: 'none' }, { kind: 'none', text: null }],
  ] as const)('%o', (given, expected) => {
    expect(windowOf(printed(given), rules)).toEqual(expected)
  })
  it('takes the default of the plan where nothing is printed', () => {
    expect(windowOf(printed({}), { ...rules, defaultDueOn: '2026-12-31' })).toMatchObject({
      kind: 'date',
      dueOn: '2026-12-31',
    })
  })
})

describe('days after an event', () => {
  it.each([
    ['2026-02-12', 5, 'workingDay', '2026-02-26'],
    ['2026-09-18', 7, 'day', '2026-09-25'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-11-30', 3, 'month', '2027-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-12-15', 1, 'month', '2027-01-15'],
  ] as const)('from %s, %i × %s: %s', (eventOn, count, unit, expected) => {
    expect(dayAfterEvent(eventOn, { count, unit }, calendar)).toBe(expected)
  })
  it('waits for its event', () => {
    const window = { kind: 'relative', text: null, within: { count: 7, unit: 'day' }, eventOn: null } as const
    expect(withDueDay({ ...window, dueOn: '2026-01-01' }, calendar)).toMatchObject({ dueOn: null })
    expect(withDueDay({ ...window, eventOn: '2026-09-18', dueOn: null }, calendar)).toMatchObject({
      dueOn: '2026-09-25',
    })
  })
})
