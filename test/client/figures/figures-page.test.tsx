import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { moreCharts } from '#shared/copy/figures-more.ts'
import type { IndicatorId, ItemId } from '#shared/ids.ts'
import { aWorld, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
beforeEach(() => {
  // Nothing is laid out here: everything is in sight.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #seen: (entries: { isIntersecting: boolean }[]) => void
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        this.#seen = seen
      }
      observe() {
        this.#seen([{ isIntersecting: true }])
      }
      disconnect() {}
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  return world?.close()
})

const [one, two] = ['item-1', 'item-2'] as unknown as [ItemId, ItemId]
const at = '2026-08-03T01:00:00.000Z'

async function aBureau(): Promise<World> {
  return aWorld({
    database: 'SQLite',
    items: [
      [
        ...issued({
          ...{ itemId: one, ordinal: 1, title: '培育企业' },
          headings: ['一、企业'],
          window: { kind: 'date', text: null, dueOn: '2026-12-31' },
          indicators: [
            {
              ...{ id: 'a1' as IndicatorId, text: '不少于40户', op: '>=', target: 40, unit: '户' },
              ...{ current: null, measuredOn: null },
            },
          ],
        }),
        { type: 'received', unitId: units.industry.id, at, by: people.liaison.id },
      ],
      [
        ...issued({
          ...{ itemId: two, ordinal: 2, title: '出台办法' },
          headings: ['二、制度'],
          window: { kind: 'date', text: null, dueOn: '2026-08-31' },
        }),
      ],
    ],
  })
}

const chart = async (name: RegExp) => {
  const heading = await screen.findByRole('heading', { level: 2, name })
  const found = heading.closest('figure')
  if (found === null) throw new Error(`no chart ${name}`)
  return within(found)
}

it('says how to choose the other day while there is none', async () => {
  world = await aBureau()
  renderWithApi({ world, as: 'office', at: '/figures' })
  expect(await screen.findByText(moreCharts.flow.choose)).toBeDefined()
})

it('opens what moved, what a section has come to, and what lags behind', async () => {
  world = await aBureau()
  renderWithApi({ world, as: 'office', at: '/figures?compare=2026-08-10' })
  const flow = await chart(/^两日之间没有办结的；新增逾期1项$/)
  const moved = flow.getByRole('link', { name: '从推进中到逾期1项' })
  expect(moved.getAttribute('href')).toMatch(/compare=2026-08-10&moved=active\.overdue/)
  expect(flow.getByRole('table', { name: /数据表/ })).toBeDefined()
  const sections = await chart(/^二、制度逾期1项/)
  const late = sections.getByRole('link', { name: '二、制度逾期1项' })
  expect(new URLSearchParams(late.getAttribute('href')?.split('?')[1]).get('section')).toBe('二、制度')
  const indicators = await chart(/^1个量化指标中1个欠序时/)
  expect(indicators.getByText(/^本期未报，目标40户，序时/)).toBeDefined()
  const row = indicators.getByRole('link', { name: '第1项 培育企业：不少于40户' })
  expect(row.getAttribute('href')).toContain(`item=${one}`)
})
