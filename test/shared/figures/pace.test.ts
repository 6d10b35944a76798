import { expect, it } from 'vitest'
import { countFigures } from '#shared/figures/count.ts'
import type { ItemId } from '#shared/ids.ts'
import { light } from '#shared/items/light.ts'
import type { Indicator, Item } from '#shared/items/model.ts'
import { anIndicator, anItem, aReport, lightGround } from '../../helpers/an-item.ts'

const TODAY = '2026-11-30'
const yearly = (current: number, over: Partial<Indicator> = {}): Partial<Item> => ({
  issuedAt: '2025-03-02T01:00:00.000Z',
  window: { kind: 'recurring', text: '每年', period: 'year', graceDays: 5 },
  indicators: [anIndicator({ target: 1000, current, measuredOn: '2026-11-28', ...over })],
})
const ratesOf = (facts: readonly Partial<Item>[]) => {
  const items = facts.map((one, at) => anItem({ id: `i${at}` as ItemId, ordinal: at + 1, ...one }))
  const ground = { ...lightGround(TODAY), rules: new Map(), units: [] }
  const { rates } = countFigures(items, TODAY, { milestoneCounts: false }, ground)
  return (['paceRate', 'aheadRate', 'behindRate'] as const).map((name) =>
    rates.find((rate) => rate.name === name),
  )
}
const counts = (facts: readonly Partial<Item>[]) =>
  ratesOf(facts).map((rate) => `${rate?.part}/${rate?.whole}`)

it.each<[string, Partial<Item>, string[]]>([
  ['behind under 91.7 % after eleven months', yearly(916), ['0/1', '0/1', '1/1']],
  ['on course at 91.7 %', yearly(917), ['1/1', '0/1', '0/1']],
  ['ahead above it', yearly(918), ['1/1', '1/1', '0/1']],
  [
    'behind where the value is of the year before',
    yearly(1000, { measuredOn: '2025-12-30' }),
    ['0/1', '0/1', '1/1'],
  ],
  ['of no course where it must stay below something', yearly(5, { op: '<=' }), ['0/0', '0/0', '0/0']],
  ['not counted once it is closed', { ...yearly(900), state: 'closed' }, ['0/0', '0/0', '0/0']],
  ['not counted while it is suspended', { ...yearly(900), state: 'suspended' }, ['0/0', '0/0', '0/0']],
  [
    'not counted without an end',
    { ...yearly(900), window: { kind: 'standing', text: null } },
    ['0/0', '0/0', '0/0'],
  ],
])('is %s', (_name, facts, expected) => {
  expect(counts([facts])).toEqual(expected)
})

it('goes by the indicator that is furthest behind', () => {
  const [fast] = yearly(1000).indicators ?? []
  const [slow] = yearly(500).indicators ?? []
  if (fast === undefined || slow === undefined) throw new Error('no indicator')
  expect(counts([{ ...yearly(0), indicators: [fast, slow] }])).toEqual(['0/1', '0/1', '1/1'])
})

it('prints what is on course and what is behind so that both make 100.0', () => {
  const some = (current: number, count: number) => Array.from({ length: count }, () => yearly(current))
  const [on, , behind] = ratesOf([...some(917, 15), ...some(900, 1)])
  expect([on?.percent, behind?.percent]).toEqual([93.8, 6.2])
})

it('lights what is over ten points behind, by the same course', () => {
  const lit = (current: number) =>
    light(
      anItem({
        ...yearly(current),
        instances: [{ period: '2025', on: '2025-12-20' }],
        lastReport: aReport({ period: '2026-11', at: '2026-11-20T02:00:00.000Z' }),
      }),
      lightGround(TODAY),
    )
  expect([lit(816), lit(817)].map((one) => one === 'yellow')).toEqual([true, false])
})
