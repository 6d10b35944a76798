import { expect } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { type FlowFigures, flowEnds, standing } from '#shared/figures/flow.ts'
import type { IndicatorFigures } from '#shared/figures/indicators.ts'
import type { Figures } from '#shared/figures/model.ts'
import { clockDay } from '#shared/items/clock-day.ts'
import { type Item, isOver } from '#shared/items/model.ts'
import { elapsedShare } from '#shared/items/progress.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { runsFrom } from '#shared/items/window.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { compareDays } from '#shared/ledger/compare-days.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { usualView } from '#shared/ledger/view.ts'

const groundOf = (today: string) => ({
  ...{ today, calendar, thresholds: usualThresholds, rules: new Map(), units: new Map() },
})

/** Rows and columns add up to the totals of the two days, and every cell opens as many rows as it says. */
export function checkFlow(
  flow: FlowFigures,
  days: { before: Item[]; after: Item[] },
  figures: Figures,
): void {
  const sum = (side: 'from' | 'to') =>
    flowEnds.reduce((all, end) => all + (end === 'absent' ? 0 : standing(flow, side, end)), 0)
  expect([sum('from'), sum('to')]).toEqual([days.before.length, figures.total])
  expect(standing(flow, 'to', 'overdue')).toBe(figures.overdueCount)
  expect(standing(flow, 'to', 'closed')).toBe(figures.byState.closed)
  expect(standing(flow, 'to', 'suspended')).toBe(figures.byState.suspended)
  const ground = groundOf(flow.asOf)
  const comparison = compareDays(days.before, days.after, { before: groundOf(flow.before), after: ground })
  const rows = [...days.after, ...comparison.gone]
  const { milestoneCounts, byOriginal = false } = flow.options
  for (const { from, to, count } of flow.cells) {
    const wanted = { ...usualView, compare: flow.before, moved: `${from}.${to}` as const }
    const view = viewFromSearch(viewToSearch({ ...wanted, milestoneCounts, byOriginal }))
    expect([from, to, selectItems(rows, view, { ...ground, comparison }).length]).toEqual([from, to, count])
  }
  // No row stands in two cells, so that none is left for another.
  expect(flow.cells.reduce((all, { count }) => all + count, 0)).toBe(rows.length)
}

/** Written anew: behind where less of the target is reached than of the time has elapsed. */
export function checkIndicators(figures: IndicatorFigures, items: readonly Item[]): void {
  const plain = items.flatMap((item) => {
    if (isOver(item) || item.state === 'draft' || item.state === 'suspended') return []
    const day = clockDay(item, figures.asOf)
    const elapsed = elapsedShare(item, day)
    if (elapsed === null) return []
    return item.indicators
      .filter(({ op, target }) => !op.startsWith('<') && target > 0)
      .map(({ target, current, measuredOn }) => {
        const isOld = item.window.kind === 'recurring' && (measuredOn ?? '') < (runsFrom(item, day) ?? '')
        const reached = Math.min(1, Math.max(0, isOld ? 0 : (current ?? 0) / target))
        return Math.round((elapsed - reached) * 1000) / 10
      })
  })
  expect(figures.rows.map(({ lag }) => lag)).toEqual(plain.sort((a, b) => b - a))
  expect(figures.counts).toEqual({
    ahead: plain.filter((lag) => lag < 0).length,
    on: plain.filter((lag) => lag === 0).length,
    behind: plain.filter((lag) => lag > 0).length,
  })
}

/** An item stands in one section, and its parts add up to it. */
export function checkSections(items: readonly Item[], { bySection, byState, overdueCount }: Figures): void {
  const of = (key: keyof (typeof bySection)[number]) =>
    bySection.reduce((sum, row) => sum + Number(row[key]), 0)
  expect(of('total')).toBe(items.length)
  expect([of('closed'), of('suspended'), of('overdue')]).toEqual([
    byState.closed,
    byState.suspended,
    overdueCount,
  ])
  for (const row of bySection) {
    const { total, closed, reviewing, active, overdue, standing: lasting, suspended, other } = row
    expect(closed + reviewing + active + overdue + lasting + suspended + other).toBe(total)
  }
}
