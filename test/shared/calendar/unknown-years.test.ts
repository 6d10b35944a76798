import { expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { withOwn } from '#shared/calendar/own.ts'
import { basis } from '#shared/copy/figures.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { reasonsOf } from '#shared/copy/workbench.ts'
import { countFigures } from '#shared/figures/count.ts'
import { windowsOfUnknownYears } from '#shared/imports/unknown-years.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import { waitingFor } from '#shared/work/waiting.ts'
import { anItem, lead, units } from '../../helpers/an-item.ts'
import { aDraft } from '../imports/a-draft.ts'

const entered = withOwn(calendar, {
  days: [],
  years: [{ year: 2027, by: '办公室 周敏', at: '2026-11-20T01:00:00.000Z' }],
})
const late = anItem({
  window: { kind: 'date', text: null, dueOn: '2026-12-30' },
  holderSince: '2026-12-01T01:00:00.000Z',
})

it.each([
  ['2026-12-31', calendar, []],
  ['2027-01-08', calendar, [2027]],
  ['2027-01-08', entered, []],
])('the figures of %s say through which years they counted', (asOf, by, years) => {
  const ground = { calendar: by, thresholds: usualThresholds, rules: new Map(), units }
  const figures = countFigures([late], asOf, { milestoneCounts: false }, ground)
  expect(figures.unknownYears).toEqual(years)
  for (const chart of ['overdue', 'balls'] as const)
    expect(basis[chart](figures).includes('只按周末推算')).toBe(years.length > 0)
})

it.each([
  ['2026-12-22', calendar, []],
  ['2026-12-31', calendar, [2027]],
  ['2026-12-31', entered, []],
])('the workbench says so of the last day to decline what was issued on %s', (on, by, years) => {
  const item = anItem({
    state: 'assigned',
    issuedAt: `${on}T01:00:00.000Z`,
    holderSince: `${on}T01:00:00.000Z`,
  })
  const ground = { today: on, calendar: by, thresholds: usualThresholds, rulesOf: () => usualRules }
  const [waiting] = waitingFor(lead, [item], ground)
  expect(waiting?.facts.declineThrough).toEqual(years)
  const said = waiting === undefined ? [] : reasonsOf(waiting, () => '法规处', on)
  expect(said.includes(ownCalendar.short([2027]))).toBe(years.length > 0)
})

it('the import counts the windows of such years, and of what enters the ledger only', () => {
  const draft = aDraft()
  expect(windowsOfUnknownYears(draft, calendar)).toEqual([])
  const later = {
    ...draft,
    items: draft.items.map((item) =>
      item.window.date === null
        ? item
        : { ...item, window: { ...item.window, date: `2027${item.window.date.slice(4)}` } },
    ),
  }
  const [found] = windowsOfUnknownYears(later, calendar)
  expect(found?.year).toBe(2027)
  expect(found?.count).toBeGreaterThan(1)
  expect(windowsOfUnknownYears(later, entered)).toEqual([])
})
