import { describe, expect, it } from 'vitest'
import { warningText } from '#shared/copy/forecast.ts'
import { fullTallyOf } from '#shared/figures/full-tally.ts'
import { warningOf } from '#shared/figures/warning.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Indicator, Item, Window } from '#shared/items/model.ts'
import { anIndicator, anItem, aReport } from '../../helpers/an-item.ts'

const TODAY = '2026-09-18'
const by = (dueOn: string): { window: Window } => ({ window: { kind: 'date', text: null, dueOn } })
const aim = (over: Partial<Indicator>) => ({
  indicators: [anIndicator({ op: '>=', target: 60, unit: '场', ...over })],
})
const monthly = {
  current: 30,
  measuredOn: '2026-09-10',
  earlier: [
    { value: 12, on: '2026-06-12' },
    { value: 18, on: '2026-07-12' },
    { value: 24, on: '2026-08-11' },
  ],
}
const issued = { issuedAt: '2026-03-02T01:00:00.000Z' }
const unchanged = (times: number) => ({
  lastReport: { ...aReport(), unchanged: true },
  unchangedBefore: times - 1,
})

describe('误期提示', () => {
  it.each<[string, Partial<Item>, string | null]>([
    [
      'by the last few values',
      { ...issued, ...by('2026-12-29'), ...aim(monthly) },
      '6月12日到9月10日由12场到30场，按此速度到12月29日为52场，低于目标60场。',
    ],
    ['enough at that pace', { ...issued, ...by('2027-02-28'), ...aim(monthly) }, null],
    ['exactly enough at that pace', { ...issued, ...by('2027-02-07'), ...aim(monthly) }, null],
    [
      'a day short of it',
      { ...issued, ...by('2027-02-06'), ...aim(monthly) },
      '6月12日到9月10日由12场到30场，按此速度到2027年2月6日为59.8场，低于目标60场。',
    ],
    [
      'by one value, from the issue on',
      { ...issued, ...by('2026-12-31'), ...aim({ current: 20, measuredOn: '2026-09-10' }) },
      '3月2日起到9月10日完成20场，按此速度到12月31日为31.7场，低于目标60场。',
    ],
    [
      'one value, too early to tell',
      {
        issuedAt: '2026-09-01T01:00:00.000Z',
        ...by('2026-12-31'),
        ...aim({ current: 1, measuredOn: TODAY }),
      },
      null,
    ],
    ['met already', { ...issued, ...by('2026-12-31'), ...aim({ current: 60, measuredOn: TODAY }) }, null],
    ['must stay below', { ...issued, ...by('2026-12-31'), ...aim({ ...monthly, op: '<=' }) }, null],
    [
      'never measured, half the time gone',
      { ...issued, ...by('2026-12-31'), ...aim({}) },
      '时间已过66%，目标60场还没有填过数，距12月31日到期还有104天。',
    ],
    [
      'never measured, early',
      { issuedAt: '2026-09-01T01:00:00.000Z', ...by('2026-12-31'), ...aim({}) },
      null,
    ],
    [
      'measured in the year before only',
      {
        issuedAt: '2025-03-02T01:00:00.000Z',
        window: { kind: 'recurring', text: '每年', period: 'year', graceDays: 5 },
        ...aim({ current: 70, measuredOn: '2025-12-20' }),
      },
      '时间已过72%，目标60场还没有填过数，距12月31日到期还有104天。',
    ],
    [
      'by the values of this year, without the grace',
      {
        issuedAt: '2025-03-02T01:00:00.000Z',
        window: { kind: 'recurring', text: '每年', period: 'year', graceDays: 5 },
        ...aim({ current: 24, measuredOn: '2026-09-11', earlier: [{ value: 70, on: '2025-12-20' }] }),
      },
      '1月1日起到9月11日完成24场，按此速度到12月31日为34.5场，低于目标60场。',
    ],
    [
      'the third report without a change',
      { ...issued, ...by('2026-09-30'), ...unchanged(3) },
      '连续3期“本期无变化”，距9月30日到期还有12天。',
    ],
    ['without a change, but far off', { ...issued, ...by('2026-12-31'), ...unchanged(3) }, null],
    ['one report without a change', { ...issued, ...by('2026-09-30'), ...unchanged(1) }, null],
    [
      'silent, and due today',
      { ...issued, ...by(TODAY), lastReport: null },
      '3月交办，至今没有填报过，今天到期。',
    ],
    [
      'silent since last year',
      { issuedAt: '2025-11-02T01:00:00.000Z', ...by('2026-10-18'), lastReport: null },
      '2025年11月交办，至今没有填报过，距10月18日到期还有30天。',
    ],
    ['silent, a month and a day to go', { ...issued, ...by('2026-10-19'), lastReport: null }, null],
    ['issued this month', { issuedAt: '2026-09-01T01:00:00.000Z', ...by('2026-10-10') }, null],
    ['late already', { ...issued, ...by('2026-09-17'), lastReport: null }, null],
    ['under review', { ...issued, ...by('2026-09-30'), state: 'reviewing', ...unchanged(3) }, null],
    ['put aside', { ...issued, ...by('2026-12-29'), state: 'suspended', ...aim(monthly) }, null],
    ['without a day', { ...issued, window: { kind: 'none', text: null }, lastReport: null }, null],
  ])('%s', (_, facts, expected) => {
    const found = warningOf(fullTallyOf(anItem({ state: 'active', ...facts })), TODAY)
    expect(found && warningText(found, TODAY)).toBe(expected)
  })

  it('names the indicator that falls shortest', () => {
    const indicators = [
      anIndicator({ id: 'a' as Indicator['id'], op: '>=', target: 60, unit: '场', ...monthly }),
      anIndicator({ id: 'b' as Indicator['id'], op: '>=', target: 90, unit: '家', ...monthly }),
    ]
    const found = warningOf(
      fullTallyOf(anItem({ state: 'active', ...issued, ...by('2026-12-29'), indicators })),
      TODAY,
    )
    expect(found && warningText(found, TODAY)).toContain('低于目标90家')
  })
})

describe('its own past pace', () => {
  const indicatorId = 'a' as Indicator['id']
  const item = anItem({ state: 'active', indicators: [anIndicator({ id: indicatorId })] })
  const measured = (value: number, on: string) => ({
    ...{ type: 'measured' as const, indicatorId, value, on, evidenceId: null },
    ...{ at: `${on}T02:00:00.000Z`, by: 'law-l' as never },
  })

  it('keeps the last three values before the present one; a value of the same day corrects', () => {
    const days = ['2026-05-10', '2026-06-10', '2026-07-10', '2026-08-10', '2026-09-10']
    const folded = evolve(
      item,
      days.map((on, at) => measured(at + 1, on)),
    )
    expect(folded.indicators[0]).toMatchObject({
      ...{ current: 5, measuredOn: '2026-09-10' },
      earlier: [
        { value: 2, on: '2026-06-10' },
        { value: 3, on: '2026-07-10' },
        { value: 4, on: '2026-08-10' },
      ],
    })
    const corrected = evolve(folded, [measured(6, '2026-09-10')])
    expect(corrected.indicators[0]?.earlier).toHaveLength(3)
    const earlier = evolve(corrected, [measured(2, '2026-07-10')])
    expect(earlier.indicators[0]).toMatchObject({ current: 2, earlier: [{ value: 2, on: '2026-06-10' }] })
  })

  it('outlives an amendment that leaves the value alone', () => {
    const folded = evolve(item, [measured(1, '2026-08-10'), measured(2, '2026-09-10')])
    const indicators = folded.indicators.map(({ earlier: _earlier, ...one }) => ({ ...one, target: 99 }))
    const amended = evolve(folded, [
      {
        type: 'amended',
        changes: { indicators },
        reason: '',
        at: '2026-09-11T02:00:00.000Z',
        by: 'o' as never,
      },
    ])
    expect(amended.indicators[0]).toMatchObject({ target: 99, earlier: [{ value: 1, on: '2026-08-10' }] })
  })

  it('counts the reports on end that say 本期无变化, a second one of a period once', () => {
    const reported = (period: string, unchanged: boolean) => ({
      type: 'reported' as const,
      report: { unitId: item.leads[0] as never, period, progress: '推进', problems: '', next: '', unchanged },
      ...{ at: '2026-09-11T02:00:00.000Z', by: 'law-l' as never },
    })
    const times = (...said: [string, boolean][]) =>
      fullTallyOf(
        evolve(
          { ...item, lastReport: null },
          said.map((one) => reported(...one)),
        ),
      ).unchanged
    expect(times(['2026-06', false], ['2026-07', true])).toBe(0)
    expect(times(['2026-06', false], ['2026-07', true], ['2026-08', true])).toBe(2)
    expect(times(['2026-06', true], ['2026-07', true], ['2026-08', true], ['2026-08', true])).toBe(3)
    expect(times(['2026-06', true], ['2026-07', true], ['2026-07', false])).toBe(0)
    expect(times(['2026-06', true], ['2026-07', false], ['2026-07', true], ['2026-08', true])).toBe(3)
  })
})
