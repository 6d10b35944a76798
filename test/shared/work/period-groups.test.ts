import { expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { usualView } from '#shared/ledger/view.ts'
import { usualRules } from '#shared/plans/model.ts'
import { inTimeShare, owedCount, periodGroups } from '#shared/work/period-groups.ts'
import { anItem, aReport, industry, law, planId, TODAY, unitMap } from '../../helpers/an-item.ts'

const rulesOf = () => usualRules
const september = (over: object = {}) =>
  aReport({ period: '2026-09', at: '2026-09-10T02:00:00.000Z', ...over })
const august = aReport({ period: '2026-08', at: '2026-08-20T02:00:00.000Z' })
const item = (id: string, over: Partial<Item> = {}) => anItem({ id: id as ItemId, ...over })
const items = [
  item('a', { lastReport: september(), earlierReport: august }),
  item('b', { lastReport: september({ copied: ['progress'] }), earlierReport: august }),
  item('c', { lastReport: september({ unchanged: true }), earlierReport: { ...august, isLate: true } }),
  item('d', { leads: [law, industry], lastReport: august }),
  item('e', { leads: [industry], lastReport: august }),
  item('s', { state: 'standing', window: { kind: 'standing', text: null }, lastReport: august }),
  item('x', { state: 'closed', holder: 'none' }),
]
const groups = periodGroups(items, TODAY, rulesOf, 'running')
const noCounts = { reported: 0, copied: 0, unchanged: 0, late: 0, missing: 0 }

it('counts each plan’s period, once in the total and for every lead', () => {
  expect(groups.map(({ period }) => period.key)).toEqual(['2026-09', '2026-Q3'])
  expect(groups[0]?.total).toEqual({ reported: 2, copied: 1, unchanged: 1, late: 0, missing: 2 })
  expect(groups[0]?.units).toEqual([
    { unitId: law, counts: { reported: 2, copied: 1, unchanged: 1, late: 0, missing: 1 } },
    { unitId: industry, counts: { ...noCounts, missing: 2 } },
  ])
  // Reported in August, when it was asked for each month: that is its word for the quarter.
  expect(groups[1]?.total).toEqual({ ...noCounts, reported: 1 })
})

it('shares what was given in time of what was given, and of what is missing once the cut-off has passed', () => {
  const [group] = groups
  if (group === undefined) throw new Error('no period')
  const share = (day: string) => inTimeShare(group.total, group.period, day)
  expect(share('2026-09-25')).toEqual({ part: 3, whole: 3, percent: null })
  expect(share('2026-09-26')).toEqual({ part: 3, whole: 5, percent: 60 })
  const [before] = periodGroups(items, TODAY, rulesOf, 'before')
  expect(before && inTimeShare(before.total, before.period, TODAY)).toEqual({
    part: 4,
    whole: 5,
    percent: 80,
  })
})

it('counts the period before as it stands now', () => {
  const [before] = periodGroups(items, TODAY, rulesOf, 'before')
  expect(before?.period.key).toBe('2026-08')
  expect(before?.total).toEqual({ ...noCounts, reported: 4, late: 1 })
})

it('opens in the ledger exactly the rows it counted', () => {
  const ground = {
    today: TODAY,
    calendar,
    thresholds: usualThresholds,
    rules: new Map([[planId, usualRules]]),
    units: unitMap,
  }
  for (const { period, units } of groups)
    for (const { unitId, counts } of units)
      for (const standing of ['reported', 'unchanged', 'late', 'missing', 'owed'] as const) {
        const search = viewToSearch({ ...usualView, unitId, report: { period: period.key, standing } })
        const rows = selectItems(items, viewFromSearch(search), ground)
        expect(rows).toHaveLength(standing === 'owed' ? owedCount(counts) : counts[standing])
      }
})

it.each(['2026-09', '2026-13.missing', '2026-09.nothing', '.missing', '2026-Q3.late'])(
  'reads the address %s',
  (report) => {
    const expected = report === '2026-Q3.late' ? { period: '2026-Q3', standing: 'late' } : null
    expect(viewFromSearch({ report }).report).toEqual(expected)
  },
)
