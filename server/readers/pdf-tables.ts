import { type Mark, type Rule, type SetLine, toLines } from './pdf-marks.ts'

/** The lines in a cell. */
export type Cell = SetLine[]

/** A table by its rules, or by its columns: where it stands on its page, and its rows. */
export interface PageTable {
  top: number
  bottom: number
  /** A cell merged downwards is the same one in each of its rows. */
  rows: Cell[][]
}

export interface RuledTable extends PageTable {
  /** Where the rules between its columns stand. */
  edges: readonly number[]
}

/** Rules drawn as thin boxes lie this close together. */
const NEAR = 3
const MOST_LINES = 400

/** The tables that these rules draw, with the marks inside; `open` are the edges of one that may go on from the page before. */
export function ruledTables(
  marks: readonly Mark[],
  rules: readonly Rule[],
  open: readonly number[] = [],
): { tables: RuledTable[]; left: Mark[] } {
  const tables: RuledTable[] = []
  let left = [...marks]
  for (const group of connected(rules)) {
    const grid = gridOf(group, open)
    if (grid === null) continue
    const { xs, ys } = grid
    const isIn = (mark: Mark) =>
      within(middle(mark), xs[0] ?? 0, xs.at(-1) ?? 0) &&
      within(mark.base - mark.size / 3, ys[0] ?? 0, ys.at(-1) ?? 0)
    const inside = left.filter(isIn)
    left = left.filter((mark) => !isIn(mark))
    tables.push({ top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rows: rowsOf(grid, inside), edges: xs })
  }
  return { tables: tables.sort((a, b) => a.top - b.top), left }
}

const middle = (mark: Mark): number => (mark.left + mark.right) / 2
const within = (at: number, from: number, to: number): boolean => at > from - NEAR && at < to + NEAR

/** Rules that touch each other, directly or by others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter((rule) => rule.isAcross).slice(0, MOST_LINES)
  const down = rules.filter((rule) => !rule.isAcross).slice(0, MOST_LINES)
  const groups: Rule[][] = []
  const left = new Set([...across, ...down])
  for (const rule of left) {
    left.delete(rule)
    const group = [rule]
    for (let at = 0; at < group.length; at += 1) {
      const one = group[at]
      if (one === undefined) break
      for (const other of left) {
        if (other.isAcross === one.isAcross || !touches(one, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

const touches = (a: Rule, b: Rule): boolean => within(b.at, a.from, a.to) && within(a.at, b.from, b.to)

interface Grid {
  xs: number[]
  ys: number[]
  rules: Rule[]
}

/** Two columns and two rows at least, or the last row of an open table; a box around a text is no table. */
function gridOf(rules: Rule[], open: readonly number[]): Grid | null {
  const xs = places(rules.filter((rule) => !rule.isAcross))
  const ys = places(rules.filter((rule) => rule.isAcross))
  const fewest = haveSameEdges(xs, open) ? 2 : 3
  return xs.length >= 3 && ys.length >= fewest ? { xs, ys, rules } : null
}

export const haveSameEdges = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((edge, at) => Math.abs(edge - (b[at] ?? 0)) <= NEAR)

function places(rules: readonly Rule[]): number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || at - last > NEAR) found.push(at)
  }
  return found
}

/** Whether a rule parts two cells: it lies at that place and covers the middle of the cell's side. */
function parts(rules: readonly Rule[], isAcross: boolean, at: number, side: number): boolean {
  return rules.some(
    (rule) =>
      rule.isAcross === isAcross && Math.abs(rule.at - at) <= NEAR && within(side, rule.from, rule.to),
  )
}

function rowsOf({ xs, ys, rules }: Grid, marks: readonly Mark[]): Cell[][] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const center = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  // By cell: the first cell, from the left and the top, of the merged one it belongs to.
  const first: number[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column
      const isPartedLeft = column === 0 || parts(rules, false, xs[column] ?? 0, center(ys, row))
      const isPartedAbove = row === 0 || parts(rules, true, ys[row] ?? 0, center(xs, column))
      first[cell] = !isPartedLeft
        ? (first[cell - 1] ?? cell)
        : !isPartedAbove
          ? (first[cell - columns] ?? cell)
          : cell
    }
  }
  const held = new Map<number, Mark[]>()
  for (const mark of marks) {
    const column = placeIn(xs, middle(mark))
    const row = placeIn(ys, mark.base - mark.size / 3)
    const cell = first[row * columns + column] ?? 0
    held.set(cell, [...(held.get(cell) ?? []), mark])
  }
  const cells = new Map([...new Set(first)].map((cell) => [cell, toLines(held.get(cell) ?? [])]))
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = first[row * columns + column] ?? 0
      // Filled downwards, as a reader of the paper does; across, the words stand once.
      const isFirstColumn = cell % columns === column
      return isFirstColumn ? (cells.get(cell) ?? []) : []
    }),
  )
}

function placeIn(edges: readonly number[], at: number): number {
  let place = 0
  while (place < edges.length - 2 && (edges[place + 1] ?? 0) < at) place += 1
  return place
}

/** Lines of a cell: one that does not reach its right edge ends there. */
export function cellWords(lines: readonly SetLine[]): string {
  const right = Math.max(...lines.map((line) => line.right))
  return lines
    .map((line, at) => {
      const isFull = line.right >= right - line.size * 1.2
      return at === lines.length - 1 || isFull ? line.text : `${line.text}<br>`
    })
    .join('')
    .replaceAll('|', '/')
}
