import { readNumber } from '#shared/plan/numbers.ts'
import { readHead } from '#shared/plan/tables.ts'
import { areAligned, cellsIn, columnOf, type Gutter, narrow } from './pdf-gutters.ts'
import type { Mark } from './pdf-marks.ts'
import { type Line, linesByPage, linesOf, marksOf, wordsOf } from './pdf-segments.ts'
import type { PageTable } from './pdf-tables.ts'

export interface FreePage {
  marks: readonly Mark[]
  /** Its first and last lines are those of the page. */
  isWhole: boolean
}
interface Row {
  lines: Line[]
  isGroup: boolean
  isSure: boolean
}
interface Found {
  to: number
  gutters: Gutter[]
  rows: Row[]
}

/** Columns are at least so far apart, in points. */
const GUTTER = 2
const FEWEST = { columns: 3, rows: 2 }
/** In sizes of its letters, how far a line may stand below the one before. */
const FAR = { inRow: 2.2, nextRow: 5 }
const LONGEST_GROUP = 30
const MOSTLY = 0.5

/**
 * Tables without rules: below heads that are known, columns that no line crosses, each row begun by its first cell.
 * One that reaches the end of a page goes on with what stands in the same columns at the top of the next.
 */
export function alignedTables(pages: readonly FreePage[]): { tables: PageTable[]; left: Mark[] }[] {
  const lines = pages.flatMap(({ marks }, page) => linesOf(marks, page))
  const tables: PageTable[][] = pages.map(() => [])
  const taken = new Set<Mark>()
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at]
    const found = head === undefined || !isHead(head) ? null : tableBelow(lines, at, pages)
    if (head === undefined || found === null) continue
    const within = lines.slice(at, found.to)
    for (const line of within) for (const mark of marksOf(line)) taken.add(mark)
    const rows = [{ lines: [head], isGroup: false, isSure: true }, ...found.rows]
    for (const onPage of linesByPage(within))
      tables[onPage[0]?.page ?? 0]?.push(pieceOf(onPage, rows, found.gutters))
    at = found.to - 1
  }
  return pages.map(({ marks }, page) => ({
    tables: tables[page] ?? [],
    left: marks.filter((mark) => !taken.has(mark)),
  }))
}

/** What stands of a table on one page: the rows that begin there. */
function pieceOf(lines: readonly Line[], rows: readonly Row[], gutters: readonly Gutter[]): PageTable {
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    top: (first?.base ?? 0) - (first?.size ?? 0),
    bottom: last?.base ?? 0,
    rows: rows
      .filter((row) => row.lines[0]?.page === first?.page)
      .map((row) => cellsIn(row.lines, row.isGroup ? [] : gutters)),
  }
}

const isHead = ({ segments }: Line): boolean =>
  segments.length >= FEWEST.columns && readHead(segments.map(({ marks }) => wordsOf(marks))) !== null

/** The table below these heads; where it is not certain that it goes on over a page, as far as that page. */
function tableBelow(lines: readonly Line[], head: number, pages: readonly FreePage[]): Found | null {
  let end = lines.length
  while (end > head + 1) {
    const { to, gutters } = reachOf(lines, { head, end }, pages)
    const below = lines.slice(head + 1, to)
    const rows = rowsOf(below, gutters)
    if (rows.filter((row) => !row.isGroup).length < FEWEST.rows) return null
    const doubt = firstDoubt(rows, gutters)
    if (doubt === null) return { to, gutters, rows }
    end = head + 1 + below.findIndex((line) => line.page === doubt)
  }
  return null
}

/** The first page whose lines are not certainly rows of this table. */
function firstDoubt(rows: readonly Row[], gutters: readonly Gutter[]): number | null {
  const work = rows.filter((row) => !row.isGroup)
  const begun = new Set(work.map((row) => row.lines[0]))
  const byPage = linesByPage(work.flatMap((row) => row.lines))
  const astray = byPage.find((here, at) => {
    const before = byPage[at - 1]
    if (before === undefined) return false
    const first = here.findIndex((line) => begun.has(line))
    const rest = first < 0 ? here : here.slice(0, first)
    return !areAligned(before, rest, gutters, 1) || !areAligned(before, here, gutters, MOSTLY)
  })
  const unsure = work.find((row) => !row.isSure)?.lines
  const doubts = [unsure, astray].flatMap((lines) => lines?.[0]?.page ?? [])
  return doubts.length === 0 ? null : Math.min(...doubts)
}

/** How far down the columns of these heads go, and what stays free between them. */
function reachOf(
  lines: readonly Line[],
  { head, end }: { head: number; end: number },
  pages: readonly FreePage[],
): { to: number; gutters: Gutter[] } {
  const heads = lines[head]?.segments ?? []
  let gutters: Gutter[] = heads.slice(1).map(({ left }, at) => [heads[at]?.right ?? 0, left])
  let to = head + 1
  for (; to < end; to += 1) {
    const [line, before] = [lines[to], lines[to - 1]]
    if (line === undefined || before === undefined) break
    if (!follows(line, before, pages) || isHead(line)) break
    if (isGroup(line)) continue
    const narrowed = gutters.map((gutter) => narrow(gutter, line.segments))
    if (narrowed.some(([from, upTo]) => upTo - from < GUTTER)) break
    gutters = narrowed
  }
  // A heading that no row follows is not the table's.
  while (to > head + 1 && isGroup(lines[to - 1])) to -= 1
  return { to, gutters }
}

/** Near below the line before, or the first of the next page. */
function follows(line: Line, before: Line, pages: readonly FreePage[]): boolean {
  if (line.page === before.page) return line.base - before.base <= line.size * FAR.nextRow
  const areWhole = [line, before].every(({ page }) => pages[page]?.isWhole === true)
  return line.page === before.page + 1 && areWhole
}

/** A heading between the rows, which may be wider than its column. */
function isGroup(line: Line | undefined): boolean {
  const [only, second] = line?.segments ?? []
  if (only === undefined || second !== undefined) return false
  const words = wordsOf(only.marks).normalize('NFKC')
  const style = readNumber(words)?.style
  return words.length <= LONGEST_GROUP && (style === 'han' || style === 'hanBracket')
}

/** The lines as rows, and whether it is certain which lines belong to which row. */
function rowsOf(lines: readonly Line[], gutters: readonly Gutter[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (isGroup(line)) rows.push({ lines: [line], isGroup: true, isSure: true })
    else if (columnOf(line.segments[0], gutters) > 0 && last?.isGroup === false && isNear(line, last))
      last.lines.push(line)
    else {
      const isBegun = columnOf(line.segments[0], gutters) === 0
      // A row whose first line does not say most of its cells may be set in the middle of its height.
      const saysMost = line.segments.length > gutters.length / 2
      rows.push({ lines: [line], isGroup: false, isSure: isBegun && saysMost })
    }
  }
  return rows
}

/** In the same row as the line before; the height of what lies between two pages says nothing. */
function isNear(line: Line, { lines }: Row): boolean {
  const before = lines.at(-1)
  return before?.page !== line.page || line.base - before.base <= line.size * FAR.inRow
}
