import { type FlowEnd, type FlowFigures, flowEnds } from '#shared/figures/flow.ts'

/** px of all bands of a day together, of the room between its ends, and the least that can be seen or named. */
const ROOM = 190
const GAP = 6
const LEAST = 1.5
const LABEL = 18

export interface FlowNode {
  end: FlowEnd
  count: number
  y: number
  height: number
}

export interface FlowBand {
  from: FlowEnd
  to: FlowEnd
  count: number
  /** Its upper edge at the left and at the right. */
  left: number
  right: number
  thickness: number
}

interface FlowLayout {
  left: FlowNode[]
  right: FlowNode[]
  bands: FlowBand[]
  height: number
}

/** Where everything stands: each day's ends below one another, a band from where to where, as thick as it counts. */
export function layOut({ cells }: Pick<FlowFigures, 'cells'>): FlowLayout {
  const all = cells.reduce((sum, { count }) => sum + count, 0)
  const thicknessOf = (count: number) => Math.max(LEAST, (count / Math.max(1, all)) * ROOM)
  const sideOf = (side: 'from' | 'to') => {
    let y = 0
    return flowEnds.flatMap((end): FlowNode[] => {
      const own = cells.filter((cell) => cell[side] === end)
      if (own.length === 0) return []
      const height = own.reduce((sum, { count }) => sum + thicknessOf(count), 0)
      const slot = Math.max(height, LABEL)
      const node = { end, count: own.reduce((sum, { count }) => sum + count, 0), height }
      const placed = { ...node, y: y + (slot - height) / 2 }
      y += slot + GAP
      return [placed]
    })
  }
  const [left, right] = [sideOf('from'), sideOf('to')]
  const nextAt = (nodes: readonly FlowNode[]) => {
    const at = new Map(nodes.map(({ end, y }) => [end, y]))
    return (end: FlowEnd, thickness: number) => {
      const y = at.get(end) ?? 0
      at.set(end, y + thickness)
      return y
    }
  }
  const [atLeft, atRight] = [nextAt(left), nextAt(right)]
  // In the order of the ends on both sides, so that bands cross as little as they can.
  const bands = cells.map(({ from, to, count }) => {
    const thickness = thicknessOf(count)
    return { from, to, count, thickness, left: atLeft(from, thickness), right: atRight(to, thickness) }
  })
  const bottom = (nodes: readonly FlowNode[]) =>
    nodes.reduce((low, { y, height }) => Math.max(low, y + Math.max(height, (height + LABEL) / 2)), 0)
  return { left, right, bands, height: Math.ceil(Math.max(bottom(left), bottom(right))) }
}
