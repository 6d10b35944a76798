import { type Mark, toLines } from './pdf-marks.ts'
import { type Line, linesByPage, type Segment } from './pdf-segments.ts'
import type { Cell } from './pdf-tables.ts'

/** What no line crosses, between two columns. */
export type Gutter = readonly [from: number, to: number]

/** How far apart two places may lie that are meant to be one, in points. */
const NEAR = 1
const MOSTLY = 0.6

/** What stays free of a gutter beside these words. */
export function narrow(gutter: Gutter, segments: readonly Segment[]): Gutter {
  let [from, to] = gutter
  for (const { left, right } of segments) {
    if (right <= from || left >= to) continue
    if ((left + right) / 2 < (from + to) / 2) from = Math.max(from, right)
    else to = Math.min(to, left)
  }
  return [from, to]
}

export function columnOf(segment: Segment | undefined, gutters: readonly Gutter[]): number {
  if (segment === undefined) return -1
  const middle = (segment.left + segment.right) / 2
  return gutters.filter(([from, to]) => (from + to) / 2 < middle).length
}

const inColumns = (lines: readonly Line[], gutters: readonly Gutter[]): Segment[][] => {
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const segment of lines.flatMap((line) => line.segments))
    columns[columnOf(segment, gutters)]?.push(segment)
  return columns
}

/** The cells of a row, which may go on over the page. */
export function cellsIn(lines: readonly Line[], gutters: readonly Gutter[]): Cell[] {
  const cells: Cell[] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const onPage of linesByPage(lines))
    inColumns(onPage, gutters).forEach((segments, column) => {
      const marks: Mark[] = segments.flatMap((segment) => segment.marks)
      cells[column]?.push(...toLines(marks))
    })
  return cells
}

/** Whether so many of these lines stand where those before them do: by left edges, middles or right edges. */
export function areAligned(
  before: readonly Line[],
  here: readonly Line[],
  gutters: readonly Gutter[],
  least: number,
): boolean {
  const above = inColumns(before, gutters)
  return inColumns(here, gutters).every((segments, column) =>
    isInColumn(above[column] ?? [], segments, least),
  )
}

const PLACES: readonly ((segment: Segment) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
]

function isInColumn(above: readonly Segment[], here: readonly Segment[], least: number): boolean {
  if (above.length === 0 || here.length === 0) return true
  return PLACES.some((place) => {
    const usual = usualPlace(above.map(place))
    const share = (segments: readonly Segment[]) =>
      segments.filter((segment) => Math.abs(place(segment) - usual) <= NEAR).length / segments.length
    return share(above) >= MOSTLY && share(here) >= least
  })
}

/** The place at which most stand. */
function usualPlace(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
