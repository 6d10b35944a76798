import type { IsoDate } from '../dates.ts'
import type { FigureOptions } from './model.ts'
import { countsIn } from './subsets.ts'
import type { Tally } from './tally.ts'

/** Where an item stands when a day ends: every item of the ledger in exactly one of them. */
export const stands = [
  'draft',
  'active',
  'overdue',
  'reviewing',
  'milestone',
  'closed',
  'standing',
  'suspended',
  'cancelled',
] as const
export type Stand = (typeof stands)[number]

/** `absent`: not in the ledger that day, or not for whoever asks. */
export const flowEnds = ['absent', ...stands] as const
export type FlowEnd = (typeof flowEnds)[number]
/** From where to where; both the same for what stands as it stood. */
export type Flow = `${FlowEnd}.${FlowEnd}`

const flows: ReadonlySet<string> = new Set(
  flowEnds.flatMap((from) => flowEnds.map((to) => `${from}.${to}` satisfies Flow)),
)
export const isFlow = (value: string | null): value is Flow => value !== null && flows.has(value)
export const endsOf = (flow: Flow): [FlowEnd, FlowEnd] => flow.split('.') as [FlowEnd, FlowEnd]

/** Late is late, whatever the state; the rest stands where it is. */
export function standOf(tally: Tally, day: IsoDate, options: FigureOptions): Stand {
  if (countsIn(tally, 'overdue', day, options)) return 'overdue'
  switch (tally.state) {
    case 'assigned':
    case 'active':
    case 'declined':
      return 'active'
    case 'endorsing':
    case 'reviewing':
    case 'approving':
      return 'reviewing'
    case 'standing':
      return tally.ended === null ? 'standing' : 'milestone'
    case 'draft':
    case 'closed':
    case 'suspended':
    case 'cancelled':
      return tally.state
  }
}

/** So many items that counted so on the one day, and so on the other; null where they are not there. */
export interface Move {
  before: Tally | null
  after: Tally | null
  count: number
}

/** 两日之间: how many went from where to where; what stands as it stood is in it. */
export interface FlowFigures {
  before: IsoDate
  asOf: IsoDate
  options: FigureOptions
  /** Only what there is, in the order of `flowEnds`. */
  cells: { from: FlowEnd; to: FlowEnd; count: number }[]
}

export function flowOf(
  moves: readonly Move[],
  before: IsoDate,
  asOf: IsoDate,
  options: FigureOptions,
): FlowFigures {
  const counts = new Map<Flow, number>()
  for (const move of moves) {
    const from = move.before === null ? 'absent' : standOf(move.before, before, options)
    const to = move.after === null ? 'absent' : standOf(move.after, asOf, options)
    const flow: Flow = `${from}.${to}`
    counts.set(flow, (counts.get(flow) ?? 0) + move.count)
  }
  const cells = flowEnds.flatMap((from) =>
    flowEnds.flatMap((to) => {
      const count = counts.get(`${from}.${to}`) ?? 0
      return count === 0 ? [] : [{ from, to, count }]
    }),
  )
  return { before, asOf, options, cells }
}

/** How many stood there on the one day (`from`) or the other (`to`). */
export const standing = ({ cells }: Pick<FlowFigures, 'cells'>, side: 'from' | 'to', end: FlowEnd): number =>
  cells.reduce((sum, cell) => (cell[side] === end ? sum + cell.count : sum), 0)
