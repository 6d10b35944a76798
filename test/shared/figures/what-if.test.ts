import { expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { differs, movedRates, rowsOf, whatIf } from '#shared/figures/what-if.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { anExtension, anItem, industry, law, TODAY, units } from '../../helpers/an-item.ts'

const ground = { calendar, thresholds: usualThresholds, rules: new Map(), units }
const plain = { milestoneCounts: false }
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const called = (id: string, over: Partial<Item>): Item => anItem({ ...over, id: id as ItemId })
const closed = (id: string) =>
  called(id, { state: 'closed', closedOn: '2026-06-30', approvedOn: '2026-07-01', ...due('2026-06-30') })

/** Five due and done of the unit, one of another unit, one of another plan; then the one that asks. */
const others = [
  ...['a', 'b', 'c', 'd', 'e'].map(closed),
  called('not ours', { leads: [industry], ...due('2026-06-30') }),
  called('elsewhere', { planId: 'plan-2' as PlanId, ...due('2026-06-30') }),
]
const asking = (dueOn: string, asked: string, isLate: boolean) =>
  called('asking', {
    ...due(dueOn),
    extensions: [anExtension({ from: dueOn, to: '2026-12-31', at: `${asked}T02:00:00.000Z`, isLate })],
  })
const counted = (item: Item, to = '2026-12-31') =>
  whatIf([...others, item], item, to, TODAY, plain, ground).map((one) => ({
    asOf: one.asOf,
    refused: one.refused.map(({ part, whole }) => `${part}/${whole}`),
    granted: one.granted.map(({ part, whole }) => `${part}/${whole}`),
    differs: differs(one),
  }))

it('names the rates in one order', () => {
  const item = asking('2026-08-31', '2026-09-10', true)
  const [today] = whatIf([item], item, '2026-12-31', TODAY, plain, ground)
  expect(today?.granted.map(({ name }) => name)).toEqual([...movedRates])
})

it.each([
  [
    'asked late: granted, it is no longer overdue',
    asking('2026-08-31', '2026-09-10', true),
    [{ asOf: TODAY, refused: ['5/6', '5/6', '1/6'], granted: ['5/5', '5/5', '0/5'], differs: true }],
  ],
  [
    'asked in time, past its day: refused, its clock runs from the day that stands',
    asking('2026-09-17', '2026-09-16', false),
    [{ asOf: TODAY, refused: ['5/6', '5/6', '1/6'], granted: ['5/5', '5/5', '0/5'], differs: true }],
  ],
  [
    'before its day: nothing today, something on the day after',
    asking('2026-09-30', '2026-09-16', false),
    [
      { asOf: TODAY, refused: ['5/5', '5/5', '0/5'], granted: ['5/5', '5/5', '0/5'], differs: false },
      { asOf: '2026-10-01', refused: ['5/6', '5/6', '1/6'], granted: ['5/5', '5/5', '0/5'], differs: true },
    ],
  ],
  [
    'on its day: due, not late until tomorrow',
    asking(TODAY, '2026-09-16', false),
    [
      { asOf: TODAY, refused: ['5/6', '5/6', '0/6'], granted: ['5/5', '5/5', '0/5'], differs: true },
      { asOf: '2026-09-19', refused: ['5/6', '5/6', '1/6'], granted: ['5/5', '5/5', '0/5'], differs: true },
    ],
  ],
] as const)('%s', (_, item, expected) => {
  expect(counted(item)).toEqual(expected)
})

it('shows counts, no percentage, under five', () => {
  const item = asking('2026-08-31', '2026-09-10', true)
  const [today] = whatIf([closed('a'), item], item, '2026-12-31', TODAY, plain, ground)
  expect(today?.granted.map(({ percent }) => percent)).toEqual([null, null, null])
})

it('is nothing where nothing is asked', () => {
  expect(counted(called('calm', due('2026-08-31')))).toEqual([])
})

it('counts the rows of the plan that the unit leads', () => {
  expect(rowsOf(others, anItem(), law).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
})
