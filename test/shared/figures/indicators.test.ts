import { expect, it } from 'vitest'
import { indicatorsFinding, moreCharts as words } from '#shared/copy/figures-more.ts'
import { groupsOf } from '#shared/figures/groups.ts'
import { countPaces, furthestRows, indicatorRows, worstLag } from '#shared/figures/indicators.ts'
import { tallyOf } from '#shared/figures/tally.ts'
import type { IndicatorId, ItemId } from '#shared/ids.ts'
import type { Indicator, Item } from '#shared/items/model.ts'
import { anIndicator, anItem } from '../../helpers/an-item.ts'

/** Half of the time from 2026-01-01 to 2026-12-31 has gone. */
const TODAY = '2026-07-02'

function measured(ordinal: number, indicators: Partial<Indicator>[], over: Partial<Item> = {}): Item {
  return anItem({
    ...{ id: `i${ordinal}` as ItemId, ordinal, issuedAt: '2026-01-01T01:00:00.000Z' },
    window: { kind: 'date', text: null, dueOn: '2026-12-31' },
    indicators: indicators.map((one, at) =>
      anIndicator({ id: `a${at}` as IndicatorId, target: 100, measuredOn: '2026-07-01', ...one }),
    ),
    ...over,
  })
}

const items = [
  measured(1, [{ current: 60 }, { current: 20 }]),
  measured(2, [{ current: 50 }]),
  measured(3, [{ current: null, measuredOn: null }]),
  measured(4, [{ current: 130 }]),
  measured(5, [{ current: 3, op: '<=' }]),
  measured(6, [{ current: 10 }], { state: 'closed' }),
  measured(7, [{ current: 10 }], { window: { kind: 'standing', text: null } }),
  measured(8, [{ current: 900, target: 1000, measuredOn: '2025-12-20' }], {
    ...{ issuedAt: '2025-01-10T01:00:00.000Z' },
    window: { kind: 'recurring', text: '每年', period: 'year', graceDays: 5 },
  }),
]
const rows = indicatorRows(items, TODAY)

it('lists the furthest behind first, each indicator by itself, to a tenth of a point', () => {
  expect(rows.map(({ ordinal, current, lag, pace }) => [ordinal, current, lag, pace])).toEqual([
    [8, null, 50.5, 'behind'],
    [3, null, 50, 'behind'],
    [1, 20, 30, 'behind'],
    [2, 50, 0, 'on'],
    [1, 60, -10, 'ahead'],
    [4, 130, -50, 'ahead'],
  ])
})

it('counts them all from what counts alone', () => {
  expect(countPaces(groupsOf(items), TODAY)).toEqual({ ahead: 2, on: 1, behind: 3 })
  expect(items.map((item) => worstLag(tallyOf(item), TODAY)?.toFixed(1) ?? null)).toEqual([
    ...['30.0', '0.0', '50.0', '-50.0', null, null, null, '50.5'],
  ])
})

it('of the worst items only goes as far as no other could stand in between', () => {
  const worst = indicatorRows(
    items.filter(({ ordinal }) => [8, 3, 1].includes(ordinal)),
    TODAY,
  )
  expect(furthestRows(worst).map(({ ordinal, lag }) => [ordinal, lag])).toEqual([
    [8, 50.5],
    [3, 50],
    [1, 30],
  ])
})

it('says the finding, and of each its amounts', () => {
  const counts = countPaces(groupsOf(items), TODAY)
  expect(indicatorsFinding({ asOf: TODAY, counts, rows })).toBe(
    '6个量化指标中3个欠序时，最多欠50.5点（第8项）',
  )
  const ahead = rows.filter(({ pace }) => pace !== 'behind')
  expect(indicatorsFinding({ asOf: TODAY, counts: { ...counts, behind: 0 }, rows: ahead })).toBe(
    '3个量化指标都达到序时，2个超过',
  )
  expect(indicatorsFinding({ asOf: TODAY, counts: { ahead: 0, on: 0, behind: 0 }, rows: [] })).toBe(
    '没有可与序时对照的量化指标',
  )
  const [first, , third, on] = rows
  if (first === undefined || third === undefined || on === undefined) throw new Error('no rows')
  const { unit } = first
  expect(words.amounts(first)).toBe(`本期未报，目标1000${unit}，序时505.4${unit}`)
  expect(words.amounts(third)).toBe(`现为20${unit}，目标100${unit}，序时50${unit}`)
  expect([words.stand(first), words.stand(on), words.reached(third)]).toEqual(['欠50.5点', '达序时', '20%'])
})
