import { expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import { dueSoon, elsewhere, periodReports } from '#shared/work/aside.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { anItem, aReport, head, industry, lead, office, support, TODAY } from '../../helpers/an-item.ts'

const ground: WorkGround = { today: TODAY, calendar, thresholds: usualThresholds, rulesOf: () => usualRules }
const item = (id: string, over: Partial<Item> = {}) => anItem({ id: id as ItemId, ...over })
const now = '2026-09-10T02:00:00.000Z'
const items = [
  item('a', { lastReport: aReport({ at: now }) }),
  item('b', { lastReport: aReport({ at: now, unchanged: true }) }),
  item('c', { lastReport: aReport() }),
  item('d', { state: 'closed' }),
  item('e', { leads: [industry], lastReport: aReport() }),
]

it('counts the reports of the unit in this period', () => {
  expect(periodReports(lead, items, ground)).toEqual({
    period: '2026-09',
    by: '2026-09-25',
    reported: 1,
    copied: 0,
    unchanged: 1,
    late: 0,
    missing: 1,
    missed: 0,
  })
  expect(periodReports(office, items, ground)?.missing).toBe(2)
  expect(periodReports(lead, [item('d', { state: 'closed' })], ground)).toBeNull()
})

it('names no single period where there are several', () => {
  const standing = item('s', { state: 'standing', window: { kind: 'standing', text: null } })
  expect(periodReports(lead, [...items, standing], ground)?.period).toBeNull()
})

it('tells where the ball is when it is elsewhere', () => {
  const waiting = [
    item('r', { state: 'reviewing', holderSince: '2026-09-16T08:00:00.000Z' }),
    item('x', { state: 'declined', holderSince: '2026-09-14T08:00:00.000Z' }),
    item('o', { leads: [industry], state: 'reviewing' }),
    ...items,
  ]
  expect(elsewhere(lead, waiting, ground).map((one) => [one.item.id, one.workingDays])).toEqual([
    ['x', 4],
    ['r', 2],
  ])
  expect(
    elsewhere(office, [item('n', { state: 'assigned' }), ...items], ground).map((one) => one.item.id),
  ).toEqual(['n'])
  // What its unit works on is not elsewhere for the head.
  const atWork = item('w', { state: 'active' })
  const signing = item('s', { state: 'endorsing' })
  expect(elsewhere(head, [atWork, signing, ...waiting], ground).map((one) => one.item.id)).toEqual(['x', 'r'])
})

it('lists what is due within thirty days, led or supported', () => {
  const due = (id: string, dueOn: string, over: Partial<Item> = {}) =>
    item(id, { window: { kind: 'date', text: null, dueOn }, ...over })
  const list = [
    due('late', '2026-09-17'),
    due('today', TODAY),
    due('last', '2026-10-18'),
    due('after', '2026-10-19'),
    due('done', '2026-09-30', { state: 'closed' }),
  ]
  expect(dueSoon(lead, list, ground).map((one) => [one.item.id, one.supports])).toEqual([
    ['today', false],
    ['last', false],
  ])
  expect(dueSoon(support, list, ground).map((one) => one.supports)).toEqual([true, true])
})
