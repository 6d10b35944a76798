import { readNumber } from '#shared/plan/numbers.ts'
import { readHead } from '#shared/plan/tables.ts'
import { type Mark, onLines, toLines } from './pdf-marks.ts'
import { cellWords, type PageTable } from './pdf-tables.ts'

/** Words that stand close together on a line. */
interface Segment {
  marks: Mark[]
  left: number
  right: number
}
interface Line {
  segments: Segment[]
  base: number
  size: number
}

/** Segments are so far apart, in sizes of their letters; columns at least as far, in points. */
const APART = 0.8
const GUTTER = 2
const FEWEST = { columns: 3, rows: 2 }
/** In sizes of its letters, how far a line may stand below the one before. */
const FAR = { inRow: 2.2, nextRow: 5 }
const LONGEST_GROUP = 30

/** Tables without rules: below heads that are known, columns that no line crosses, each row begun by its first cell. */
export function alignedTables(marks: readonly Mark[]): { tables: PageTable[]; left: Mark[] } {
  const lines = onLines(marks).map(lineOf)
  const tables: PageTable[] = []
  const taken = new Set<Mark>()
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at]
    if (head === undefined || !isHead(head)) continue
    const { to, gutters } = reachOf(lines, at)
    const rows = rowsOf(lines.slice(at + 1, to), gutters)
    if (rows === null) continue
    const within = lines.slice(at, to)
    for (const line of within) for (const mark of marksOf(line)) taken.add(mark)
    const [first, last] = [head.base, within.at(-1)?.base ?? head.base]
    tables.push({ top: first - head.size, bottom: last, rows: [cellsIn([head], gutters), ...rows] })
    at = to - 1
  }
  return { tables, left: marks.filter((mark) => !taken.has(mark)) }
}

const marksOf = (line: Line): Mark[] => line.segments.flatMap((segment) => segment.marks)
const wordsOf = (marks: readonly Mark[]): string =>
  marks
    .map((mark) => mark.text)
    .join('')
    .trim()

function lineOf(marks: readonly Mark[]): Line {
  const segments: Segment[] = []
  for (const mark of [...marks].sort((a, b) => a.left - b.left)) {
    const last = segments.at(-1)
    if (last !== undefined && mark.left - last.right <= mark.size * APART) {
      last.marks.push(mark)
      last.right = Math.max(last.right, mark.right)
    } else segments.push({ marks: [mark], left: mark.left, right: mark.right })
  }
  const size = Math.max(...marks.map((mark) => mark.size))
  return { segments, base: Math.max(...marks.map((mark) => mark.base)), size }
}

const isHead = ({ segments }: Line): boolean =>
  segments.length >= FEWEST.columns && readHead(segments.map(({ marks }) => wordsOf(marks))) !== null

type Gutter = readonly [from: number, to: number]

/** How far down the columns of these heads go, and what stays free between them. */
function reachOf(lines: readonly Line[], head: number): { to: number; gutters: Gutter[] } {
  const heads = lines[head]?.segments ?? []
  let gutters: Gutter[] = heads.slice(1).map(({ left }, at) => [heads[at]?.right ?? 0, left])
  let to = head + 1
  for (; to < lines.length; to += 1) {
    const [line, before] = [lines[to], lines[to - 1]]
    if (line === undefined || before === undefined) break
    if (line.base - before.base > line.size * FAR.nextRow || isHead(line)) break
    if (isGroup(line)) continue
    const narrowed = gutters.map((gutter) => narrow(gutter, line.segments))
    if (narrowed.some(([from, end]) => end - from < GUTTER)) break
    gutters = narrowed
  }
  // A heading that no row follows is not the table's.
  while (to > head + 1 && isGroup(lines[to - 1])) to -= 1
  return { to, gutters }
}

/** A heading between the rows, which may be wider than its column. */
function isGroup(line: Line | undefined): boolean {
  const [only, second] = line?.segments ?? []
  if (only === undefined || second !== undefined) return false
  const words = wordsOf(only.marks).normalize('NFKC')
  const style = readNumber(words)?.style
  return words.length <= LONGEST_GROUP && (style === 'han' || style === 'hanBracket')
}

function narrow(gutter: Gutter, segments: readonly Segment[]): Gutter {
  let [from, to] = gutter
  for (const { left, right } of segments) {
    if (right <= from || left >= to) continue
    if ((left + right) / 2 < (from + to) / 2) from = Math.max(from, right)
    else to = Math.min(to, left)
  }
  return [from, to]
}

/** The lines as rows of cells; null where it is not certain which lines belong to which row. */
function rowsOf(lines: readonly Line[], gutters: readonly Gutter[]): string[][] | null {
  const rows: { lines: Line[]; isGroup: boolean }[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (isGroup(line)) rows.push({ lines: [line], isGroup: true })
    else if (columnOf(line.segments[0], gutters) === 0) rows.push({ lines: [line], isGroup: false })
    else {
      const before = last?.lines.at(-1)
      const isNear = before !== undefined && line.base - before.base <= line.size * FAR.inRow
      if (last === undefined || last.isGroup || !isNear) return null
      last.lines.push(line)
    }
  }
  const work = rows.filter((row) => !row.isGroup)
  // A row whose first line does not say most of its cells may be set in the middle of its height.
  const isSure = work.every(({ lines: [first] }) => (first?.segments.length ?? 0) > gutters.length / 2)
  if (work.length < FEWEST.rows || !isSure) return null
  return rows.map((row) =>
    row.isGroup ? row.lines.map((line) => wordsOf(marksOf(line))) : cellsIn(row.lines, gutters),
  )
}

function columnOf(segment: Segment | undefined, gutters: readonly Gutter[]): number {
  if (segment === undefined) return -1
  const middle = (segment.left + segment.right) / 2
  return gutters.filter(([from, to]) => (from + to) / 2 < middle).length
}

function cellsIn(lines: readonly Line[], gutters: readonly Gutter[]): string[] {
  const columns: Mark[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const segment of lines.flatMap((line) => line.segments))
    columns[columnOf(segment, gutters)]?.push(...segment.marks)
  return columns.map((marks) => (marks.length === 0 ? '' : cellWords(toLines(marks))))
}
