import { expect, it } from 'vitest'
import type { FlowFigures } from '#shared/figures/flow.ts'
import { layOut } from '../../../client/features/figures/flow-layout.ts'

const cells: FlowFigures['cells'] = [
  { from: 'absent', to: 'active', count: 2 },
  { from: 'active', to: 'active', count: 17 },
  { from: 'active', to: 'overdue', count: 3 },
  { from: 'active', to: 'closed', count: 1 },
  { from: 'overdue', to: 'closed', count: 1 },
  { from: 'closed', to: 'closed', count: 2000 },
]

it('fills each end with its bands, in order and without gaps', () => {
  const { left, right, bands, height } = layOut({ cells })
  expect(left.map(({ end, count }) => [end, count])).toEqual([
    ['absent', 2],
    ['active', 21],
    ['overdue', 1],
    ['closed', 2000],
  ])
  for (const [nodes, side, edge] of [
    [left, 'from', 'left'],
    [right, 'to', 'right'],
  ] as const)
    for (const node of nodes) {
      const own = bands.filter((band) => band[side] === node.end).sort((a, b) => a[edge] - b[edge])
      let y = node.y
      for (const band of own) {
        expect(band[edge]).toBeCloseTo(y)
        expect(band.thickness).toBeGreaterThanOrEqual(1.5)
        y += band.thickness
      }
      expect(y).toBeCloseTo(node.y + node.height)
      expect(y).toBeLessThanOrEqual(height)
    }
})

it('leaves room for the word of every end', () => {
  const { left } = layOut({ cells })
  const middles = left.map(({ y, height }) => y + height / 2)
  for (const [at, middle] of middles.entries())
    if (at > 0) expect(middle - (middles[at - 1] ?? 0)).toBeGreaterThanOrEqual(18)
})

it('is empty where nothing is', () => {
  expect(layOut({ cells: [] })).toEqual({ left: [], right: [], bands: [], height: 0 })
})
