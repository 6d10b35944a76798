import { describe, expect, it } from 'vitest'
import { decide } from '#shared/items/decide.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { closedPeriod, openPeriod, periodNamed } from '#shared/items/periods.ts'
import {
  askedPeriod,
  copiedFields,
  missedPeriod,
  periodToReport,
  standingIn,
} from '#shared/items/reporting.ts'
import { type PlanRules, usualRules } from '#shared/plans/model.ts'
import { aGround, anItem, aReport, commands, law, lead } from '../../helpers/an-item.ts'

const monthly: PlanRules = { ...usualRules, reportEvery: 'month', reportDay: 25 }
const by28: PlanRules = { ...monthly, reportDay: 28 }
const quarterly: PlanRules = { ...monthly, reportEvery: 'quarter' }
const silent: PlanRules = { ...monthly, reportEvery: 'none' }

const standing = { state: 'standing', window: { kind: 'standing', text: null } } as const
const each = (period: 'week' | 'month' | 'half' | 'year') =>
  ({ window: { kind: 'recurring', text: null, period } }) as const
/** The last report was for that period, given on a day in it or on `on`. */
const upTo = (period: string, on = '2026-01-05') => ({
  lastReport: aReport({ period, at: `${on}T02:00:00.000Z` }),
})
const signed = (on: string) => ({ received: [{ unitId: law, at: `${on}T02:00:00.000Z` }] })
const passes = (...list: [Item['holder'], string][]) => ({
  passes: list.map(([holder, on]) => ({ holder, on })),
})

describe('days of a period', () => {
  it.each([
    // 2026-07-25 is a Saturday: the printed day stays.
    ['2026-07-25', 'month', monthly, '2026-07', '2026-07-25', '2026-06'],
    ['2026-07-26', 'month', monthly, '2026-08', '2026-08-25', '2026-07'],
    ['2026-07-28', 'month', by28, '2026-07', '2026-07-28', '2026-06'],
    ['2026-12-26', 'month', monthly, '2027-01', '2027-01-25', '2026-12'],
    ['2026-09-25', 'quarter', monthly, '2026-Q3', '2026-09-25', '2026-Q2'],
    ['2026-09-26', 'quarter', monthly, '2026-Q4', '2026-12-25', '2026-Q3'],
    ['2026-12-31', 'quarter', quarterly, '2027-Q1', '2027-03-25', '2026-Q4'],
    ['2026-09-30', 'month', silent, '2026-09', '2026-09-30', '2026-08'],
    ['2026-09-20', 'week', silent, '2026-09-14', '2026-09-20', '2026-09-07'],
    ['2026-06-30', 'half', monthly, '2026-H1', '2026-06-30', '2025-H2'],
    ['2026-12-31', 'year', silent, '2026', '2026-12-31', '2025'],
  ] as const)('on %s, each %s: %# open %s until %s, closed %s', (day, every, rules, open, by, closed) => {
    expect(openPeriod(day, every, rules)).toMatchObject({ key: open, by })
    expect(closedPeriod(day, every, rules).key).toBe(closed)
  })

  it.each(['2026-09', '2026-Q3', '2026-H2', '2026', '2026-09-14'])('are found by the name %s', (key) => {
    expect(periodNamed(key, monthly)?.key).toBe(key)
  })
  it.each(['', '2026-13', '2026-Q5', '2026-Q10', '26-09', '2026-9', '2026-09-15', 'Q3', '2026-09-'])(
    'has none of the name %s',
    (key) => expect(periodNamed(key, monthly)).toBeNull(),
  )
})

describe('the period that a report is for', () => {
  it.each<[string, string, PlanRules, Partial<Item>, string, boolean]>([
    ['in time', '2026-09-01', monthly, upTo('2026-08'), '2026-09', false],
    ['on the last day', '2026-09-25', monthly, upTo('2026-08'), '2026-09', false],
    ['late on the day after', '2026-09-26', monthly, upTo('2026-08'), '2026-09', true],
    ['late until the next cut-off', '2026-10-25', monthly, upTo('2026-08'), '2026-09', true],
    ['the last that was missed, not all of them', '2026-10-26', monthly, upTo('2026-08'), '2026-10', true],
    ['a correction until the cut-off', '2026-09-25', monthly, upTo('2026-09'), '2026-09', false],
    ['the next once the reported one is frozen', '2026-09-26', monthly, upTo('2026-09'), '2026-10', false],
    [
      'the running one once the missed one is there',
      '2026-09-10',
      monthly,
      upTo('2026-08'),
      '2026-09',
      false,
    ],
    ['by the 28th where the plan says so', '2026-09-28', by28, upTo('2026-08'), '2026-09', false],
    ['late after the 28th', '2026-09-29', by28, upTo('2026-08'), '2026-09', true],
    ['a quarter', '2026-09-25', quarterly, upTo('2026-Q2'), '2026-Q3', false],
    ['a late quarter', '2026-10-09', quarterly, upTo('2026-Q2'), '2026-Q3', true],
    [
      'a quarter of standing work',
      '2026-08-03',
      monthly,
      { ...standing, ...upTo('2026-Q2') },
      '2026-Q3',
      false,
    ],
    ['late standing work', '2026-11-03', monthly, { ...standing, ...upTo('2026-Q2') }, '2026-Q3', true],
    ['its own week', '2026-09-20', silent, { ...each('week'), ...upTo('2026-09-07') }, '2026-09-14', false],
    [
      'its own late week',
      '2026-09-21',
      silent,
      { ...each('week'), ...upTo('2026-09-07') },
      '2026-09-14',
      true,
    ],
    [
      'its own month, to its end',
      '2026-09-30',
      silent,
      { ...each('month'), ...upTo('2026-08') },
      '2026-09',
      false,
    ],
    [
      'the plan’s month where its own is longer',
      '2026-09-18',
      monthly,
      { ...each('half'), ...upTo('2026-08') },
      '2026-09',
      false,
    ],
    ['the month where nothing is asked for', '2026-09-30', silent, {}, '2026-09', false],
    [
      'the first, asked for after a full period',
      '2026-09-26',
      monthly,
      signed('2026-08-26'),
      '2026-10',
      false,
    ],
    ['the first, missed after a full period', '2026-09-26', monthly, signed('2026-08-25'), '2026-09', true],
    [
      'none that fell into a review',
      '2026-10-09',
      monthly,
      {
        ...upTo('2026-08'),
        ...passes(['unit', '2026-03-02'], ['office', '2026-09-24'], ['unit', '2026-10-08']),
      },
      '2026-10',
      false,
    ],
    [
      'a missed one whose item went to review after the cut-off',
      '2026-10-09',
      monthly,
      {
        ...upTo('2026-08'),
        ...passes(['unit', '2026-03-02'], ['office', '2026-09-26'], ['unit', '2026-10-08']),
      },
      '2026-09',
      true,
    ],
    [
      'none that fell into a suspension',
      '2026-10-09',
      monthly,
      {
        ...upTo('2026-07'),
        ...passes(['unit', '2026-03-02'], ['none', '2026-08-02'], ['unit', '2026-10-08']),
      },
      '2026-10',
      false,
    ],
    // Reports of another kind of period count by the day on which they were given.
    [
      'standing since the last report',
      '2026-09-18',
      monthly,
      { ...standing, ...upTo('2026-06', '2026-06-20') },
      '2026-Q3',
      false,
    ],
    ['monthly since the last report', '2026-09-18', monthly, upTo('2026-Q3', '2026-08-20'), '2026-09', false],
  ])('%s', (_, today, rules, over, key, isLate) => {
    expect(periodToReport(anItem(over), today, rules)).toMatchObject({ key, isLate })
  })
})

describe('what is asked for', () => {
  it.each<[string, string, Partial<Item>, object | null]>([
    [
      'from its first day',
      '2026-09-01',
      upTo('2026-08'),
      { key: '2026-09', isReported: false, isLate: false },
    ],
    [
      'nothing between cut-off and first day',
      '2026-08-28',
      upTo('2026-08'),
      { key: '2026-08', isReported: true },
    ],
    [
      'given before its first day',
      '2026-09-01',
      upTo('2026-09', '2026-08-28'),
      { key: '2026-09', isReported: true },
    ],
    [
      'the missed one first',
      '2026-09-10',
      upTo('2026-07'),
      { key: '2026-08', isLate: true, by: '2026-08-25' },
    ],
    ['of what was just signed', '2026-09-25', signed('2026-09-25'), { key: '2026-09', isLate: false }],
    ['nothing of it once that has closed', '2026-09-26', signed('2026-09-25'), null],
    ['nothing of what is under review', '2026-09-18', { state: 'reviewing' }, null],
  ])('%s', (_, today, over, expected) => {
    const asked = askedPeriod(anItem(over), today, monthly)
    if (expected === null) expect(asked).toBeNull()
    else expect(asked).toMatchObject(expected)
  })
})

describe('standing in a period', () => {
  const september = periodNamed('2026-09', monthly)
  const mark = (over: object) => ({
    lastReport: aReport({ period: '2026-09', at: '2026-09-20T02:00:00.000Z', ...over }),
  })
  it.each<[string, string, Partial<Item>, string | null]>([
    ['reported', '2026-09-20', mark({}), 'reported'],
    ['unchanged', '2026-09-20', mark({ unchanged: true }), 'unchanged'],
    ['late, though unchanged', '2026-09-28', mark({ unchanged: true, isLate: true }), 'late'],
    ['missing', '2026-09-20', upTo('2026-08'), 'missing'],
    ['missing when it was just signed', '2026-09-20', signed('2026-09-19'), 'missing'],
    ['not owed when it was just signed', '2026-09-26', signed('2026-09-19'), null],
    ['missing after the cut-off', '2026-09-26', upTo('2026-08'), 'missing'],
    [
      'still known when the next is there',
      '2026-10-20',
      { ...upTo('2026-10'), earlierReport: aReport({ period: '2026-09', isLate: true }) },
      'late',
    ],
    [
      'missed for ever when the next is there',
      '2026-11-20',
      { ...upTo('2026-10'), earlierReport: aReport({ period: '2026-08' }) },
      'missing',
    ],
    [
      'too far back to be told',
      '2026-12-01',
      { ...upTo('2026-11'), earlierReport: aReport({ period: '2026-10' }) },
      null,
    ],
    ['not before it opens', '2026-08-28', upTo('2026-08'), null],
    ['not of a quarter', '2026-09-20', { ...standing, ...upTo('2026-Q2') }, null],
    ['reported and closed since', '2026-09-28', { state: 'closed', ...mark({}) }, 'reported'],
  ])('%s', (_, today, over, expected) => {
    expect(september && standingIn(anItem(over), september, today, monthly)).toBe(expected)
  })
})

describe('the words of the period before', () => {
  const before = aReport({ progress: '已办17场', problems: '', next: '再办2场' })
  it.each([
    ['all', { progress: ' 已办17场 ', problems: '', next: '再办2场' }, ['progress', 'next']],
    ['some', { progress: '已办18场', problems: '场地紧张', next: '再办2场' }, ['next']],
    ['none', { progress: '已办18场', problems: '', next: '' }, []],
  ])('repeated: %s', (_, words, expected) => {
    expect(copiedFields(words, { lastReport: before }, '2026-09')).toEqual(expected)
  })

  it('stay copied in a correction only where they were', () => {
    const lastReport = aReport({ ...before, period: '2026-09', progress: '已办18场', copied: ['next'] })
    const words = { progress: '已办18场', problems: '', next: '再办2场' }
    expect(copiedFields(words, { lastReport }, '2026-09')).toEqual(['next'])
    expect(copiedFields(words, { lastReport: null }, '2026-09')).toEqual([])
  })
})

describe('the log and the ledger', () => {
  const on = (item: Item, today: string, progress: string) => {
    const ground = aGround({ today, rules: monthly })
    const decision = decide(item, { ...commands.report, progress }, lead, ground)
    return 'events' in decision ? evolve(item, decision.events) : item
  }

  it('keep a late report late, and the one before known', () => {
    const first = on(anItem(upTo('2026-08')), '2026-09-26', '补报九月')
    expect(first.lastReport).toMatchObject({ period: '2026-09', isLate: true })
    const second = on(first, '2026-09-27', '十月的事')
    expect(second.lastReport).toMatchObject({ period: '2026-10', progress: '十月的事' })
    expect(second.lastReport?.isLate).toBeUndefined()
    expect(second.earlierReport).toMatchObject({ period: '2026-09', isLate: true })
    expect(second.reportCount).toBe(2)
  })

  it('have a correction replace what it corrects', () => {
    const first = on(anItem({ ...upTo('2026-08'), reportCount: 1 }), '2026-09-20', '写错了')
    const second = on(first, '2026-09-25', '改正')
    expect([second.reportCount, second.lastReport?.progress]).toEqual([2, '改正'])
    expect(second.earlierReport?.period).toBe('2026-08')
  })

  it('fold reports from before there were marks', () => {
    const old = anItem({ ...upTo('2026-09', '2026-09-28') })
    expect(missedPeriod(old, '2026-09-30', monthly)).toBeNull()
  })
})
