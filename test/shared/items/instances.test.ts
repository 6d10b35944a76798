import { describe, expect, it } from 'vitest'
import { decide } from '#shared/items/decide.ts'
import { evolve } from '#shared/items/evolve.ts'
import {
  dueInstance,
  instancesUpTo,
  openInstances,
  outcomeOf,
  usualInstance,
} from '#shared/items/instances.ts'
import { light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { dueOn } from '#shared/items/window.ts'
import type { Period } from '#shared/plan/model.ts'
import { aGround, anItem, aReport, commands, lead, lightGround, office } from '../../helpers/an-item.ts'

const done = (...some: [string, string][]): Item['instances'] => some.map(([period, on]) => ({ period, on }))
function recurring(
  period: Period,
  over: Partial<Item> & { graceDays?: number; issuedOn?: string } = {},
): Item {
  const { graceDays = 5, issuedOn = '2026-01-01', ...rest } = over
  return anItem({
    issuedAt: `${issuedOn}T01:00:00.000Z`,
    window: { kind: 'recurring', text: null, period, graceDays },
    ...rest,
  })
}
const strip = (item: Item, today: string): string =>
  instancesUpTo(item, today)
    .map((one) => `${one.period} ${one.dueOn} ${outcomeOf(one, today)}`)
    .join(', ')

describe('instances', () => {
  it.each<[string, Item, string, string]>([
    [
      'of a month: done, late, missing and open',
      recurring('month', { instances: done(['2026-01', '2026-02-05'], ['2026-02', '2026-03-06']) }),
      '2026-04-10',
      '2026-01 2026-02-05 done, 2026-02 2026-03-05 late, 2026-03 2026-04-05 missing, 2026-04 2026-05-05 open',
    ],
    [
      'on the last day of grace',
      recurring('month'),
      '2026-02-05',
      '2026-01 2026-02-05 open, 2026-02 2026-03-05 open',
    ],
    [
      'on the day after',
      recurring('month'),
      '2026-02-06',
      '2026-01 2026-02-05 missing, 2026-02 2026-03-05 open',
    ],
    [
      'without grace',
      recurring('month', { graceDays: 0 }),
      '2026-02-01',
      '2026-01 2026-01-31 missing, 2026-02 2026-02-28 open',
    ],
    [
      'of a week, whose end on a Sunday is not moved',
      recurring('week', { graceDays: 0, issuedOn: '2026-09-07' }),
      '2026-09-18',
      '2026-09-07 2026-09-13 missing, 2026-09-14 2026-09-20 open',
    ],
    [
      'of a quarter, whose grace runs over the end of the year',
      recurring('quarter', { issuedOn: '2025-10-01', instances: done(['2025-Q4', '2026-01-05']) }),
      '2026-01-05',
      '2025-Q4 2026-01-05 done, 2026-Q1 2026-04-05 open',
    ],
    ['of half a year', recurring('half'), '2026-07-02', '2026-H1 2026-07-05 open, 2026-H2 2027-01-05 open'],
    [
      'of a year',
      recurring('year', { issuedOn: '2025-03-01' }),
      '2026-09-18',
      '2025 2026-01-05 missing, 2026 2027-01-05 open',
    ],
    [
      'issued with half of the month to come',
      recurring('month', { issuedOn: '2026-06-16' }),
      '2026-07-10',
      '2026-06 2026-07-05 missing, 2026-07 2026-08-05 open',
    ],
    [
      'issued later than that',
      recurring('month', { issuedOn: '2026-06-17' }),
      '2026-07-10',
      '2026-07 2026-08-05 open',
    ],
    [
      'issued later, and done nevertheless',
      recurring('month', { issuedOn: '2026-06-17', instances: done(['2026-06', '2026-06-29']) }),
      '2026-06-30',
      '2026-06 2026-07-05 done',
    ],
    [
      'brought from another ledger: nobody knows what was before',
      recurring('month', { brought: { at: '2026-06-01T01:00:00.000Z', closedOn: null, milestoneOn: null } }),
      '2026-07-10',
      '2026-06 2026-07-05 missing, 2026-07 2026-08-05 open',
    ],
    [
      'suspended on its day: not asked for',
      recurring('month', {
        issuedOn: '2026-04-01',
        suspensions: [
          {
            reason: '',
            reviewOn: '2026-06-01',
            from: '2026-05-02T02:00:00.000Z',
            to: '2026-06-03T02:00:00.000Z',
          },
        ],
      }),
      '2026-06-10',
      '2026-05 2026-06-05 missing, 2026-06 2026-07-05 open',
    ],
    ['not issued yet', recurring('month', { issuedAt: null }), '2026-07-10', ''],
    ['of an item that does not recur', anItem(), '2026-07-10', ''],
  ])('%s', (_what, item, today, expected) => {
    expect(strip(item, today)).toBe(expected)
  })

  it.each<[string, Partial<Item>, string, string]>([
    ['the last one while its grace runs', {}, '2026-02-05', '2026-01'],
    ['the running one after that', {}, '2026-02-06', '2026-02'],
    [
      'the running one when the last is done',
      { instances: done(['2026-01', '2026-01-20']) },
      '2026-02-02',
      '2026-02',
    ],
    [
      'the next when the running one is done',
      { instances: done(['2026-02', '2026-02-10']) },
      '2026-02-11',
      '2026-03',
    ],
  ])('falls due next: %s', (_what, over, today, period) => {
    const item = recurring('month', over)
    expect(dueInstance(item, today)?.period).toBe(period)
    expect(dueOn(item, today)).toBe(dueInstance(item, today)?.dueOn)
  })

  // Issued on the first of January, grace of five days.
  it.each([
    ['2026-02-05', [], 'orange'],
    ['2026-02-06', [], 'yellow'],
    ['2026-02-06', ['2026-01'], 'green'],
    ['2026-02-25', ['2026-01'], 'blue'],
    ['2026-03-02', ['2026-01'], 'orange'],
    ['2026-03-02', ['2026-01', '2026-02'], 'green'],
  ] as const)('on %s with %j done: %s', (today, periods, expected) => {
    const item = recurring('month', { instances: periods.map((period) => ({ period, on: '2026-01-31' })) })
    expect(light(item, lightGround(today))).toBe(expected)
  })
})

describe('what a report has done', () => {
  const of = (period: Period, over: Partial<Item> = {}) =>
    recurring(period, { issuedOn: '2025-12-01', ...over })
  it.each<[string, Item, string, string, string | null]>([
    [
      'its month',
      of('month', { instances: done(['2026-08', '2026-08-20']) }),
      '2026-09',
      '2026-09-10',
      '2026-09',
    ],
    ['the last month, in the days of grace', of('month'), '2026-10', '2026-10-05', '2026-09'],
    ['its own month after them', of('month'), '2026-10', '2026-10-06', '2026-10'],
    ['the last month, where it is that one’s report', of('month'), '2026-09', '2026-10-20', '2026-09'],
    [
      'its month, where it is called after the next',
      of('month', { instances: done(['2026-08', '2026-08-20']) }),
      '2026-10',
      '2026-09-28',
      '2026-09',
    ],
    [
      'nothing twice',
      of('month', { instances: done(['2026-09', '2026-09-02']) }),
      '2026-09',
      '2026-09-10',
      null,
    ],
    ['no quarter by its first month', of('quarter'), '2026-08', '2026-08-10', null],
    ['the quarter by its last month', of('quarter'), '2026-09', '2026-09-10', '2026-Q3'],
    ['the week of its day, where months are reported', of('week'), '2026-09', '2026-09-19', '2026-09-14'],
    ['no item that does not recur', anItem(), '2026-09', '2026-09-10', null],
  ])('%s', (_what, item, period, day, expected) => {
    expect(usualInstance(item, { period, unchanged: false }, day)).toBe(expected)
    expect(usualInstance(item, { period, unchanged: true }, day)).toBeNull()
  })

  const on = (today: string) => aGround({ today })
  const item = recurring('month', { issuedOn: '2026-07-01', lastReport: aReport() })
  const told = (instance: string | null | undefined, today = '2026-09-18') => {
    const command = { ...commands.report, ...(instance === undefined ? {} : { instance }) }
    const decision = decide(item, command, lead, on(today))
    return 'events' in decision ? evolve(item, decision.events).instances : decision.refusal
  }
  it.each([
    ['follows from the day', undefined, [{ period: '2026-09', on: '2026-09-18' }]],
    ['may be none', null, []],
    ['may be one that was missed, which is late', '2026-07', [{ period: '2026-07', on: '2026-09-18' }]],
    ['is none before the issue', '2026-06', 'noSuchInstance'],
    ['is none that has not begun', '2026-10', 'noSuchInstance'],
    ['is none of another kind', '2026-Q3', 'noSuchInstance'],
  ] as const)('%s', (_what, instance, expected) => {
    expect(told(instance)).toEqual(expected)
  })
  it('offers what is missing and what runs', () => {
    expect(openInstances(item, '2026-09-18').map(({ period }) => period)).toEqual([
      '2026-07',
      '2026-08',
      '2026-09',
    ])
  })
  it('counts what was reported before there were instances', () => {
    const report = { ...aReport(), period: '2026-09' }
    const event = { type: 'reported', report, at: '2026-09-18T02:00:00.000Z', by: office.userId } as const
    expect(evolve(item, [event]).instances).toEqual([{ period: '2026-09', on: '2026-09-18' }])
    expect(evolve(item, [{ ...event, report: { ...report, unchanged: true } }]).instances).toEqual([])
  })
})
