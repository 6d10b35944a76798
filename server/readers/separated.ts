import { barCell } from '#shared/plan/bar-cell.ts'
import { readNumber } from '#shared/plan/numbers.ts'
import { readHeads } from '#shared/sheets/columns.ts'
import { rowLine } from './row-line.ts'

const SEPARATORS = [',', '\t', ';'] as const
/** A table is never wider; longer lines are something else. */
const MOST_COLUMNS = 60
/** Heads stand near the top, below a title and a line of notes. */
const HEAD_WITHIN = 12
/** So many of the rows have as many cells as the heads; a few hold a stray comma, or end early. */
const EVEN_SHARE = 0.8
/** Without heads that are known, rows must be so many and so wide, and all alike. */
const UNKNOWN = { rows: 3, columns: 3, cell: 20 }
const SENTENCE = /[\u3002\uff1b\uff1a;:]/

/** Values parted by commas, tabs or semicolons as lines of a table; null of a text that is not certainly one. */
export function readSeparated(text: string): string | null {
  const { body, separators } = withoutHint(text)
  for (const separator of separators) {
    if (!body.slice(0, 4096).includes(separator)) continue
    const rows = split(body, separator)
    if (rows !== null && isTable(rows)) return rows.flatMap(rowLine).join('\n')
  }
  return null
}

/** Excel takes a first line `sep=;` for a hint and no row. */
function withoutHint(text: string): { body: string; separators: readonly string[] } {
  const hint = /^"?sep=([,;\t])"?\r?\n/i.exec(text.slice(0, 20))
  return hint === null
    ? { body: text, separators: SEPARATORS }
    : { body: text.slice(hint[0].length), separators: [hint[1] ?? ','] }
}

/** Rows of cells, quoted as Excel quotes them; null when one is wider than any table. */
function split(text: string, separator: string): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { cell, end } = text.charAt(at) === '"' ? quoted(text, at) : { cell: '', end: at }
    let to = end
    while (to < text.length && text.charAt(to) !== separator && !isLineEnd(text, to)) to += 1
    row.push(barCell(cell + text.slice(end, to)))
    if (row.length > MOST_COLUMNS) return null
    if (to >= text.length || isLineEnd(text, to)) {
      rows.push(row)
      row = []
    } else if (to + 1 === text.length) row.push('')
    at = to + (text.startsWith('\r\n', to) ? 2 : 1)
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

const isLineEnd = (text: string, at: number): boolean => text.charAt(at) === '\n' || text.charAt(at) === '\r'

/** A cell in quotation marks, in which two stand for one; one that never ends is none. */
function quoted(text: string, from: number): { cell: string; end: number } {
  const parts: string[] = []
  let at = from + 1
  for (let mark = text.indexOf('"', at); mark >= 0; mark = text.indexOf('"', at)) {
    parts.push(text.slice(at, mark))
    if (text.charAt(mark + 1) !== '"') return { cell: parts.join(''), end: mark + 1 }
    parts.push('"')
    at = mark + 2
  }
  return { cell: '', end: from }
}

/** Prose has commas as well: only heads that are known, or rows all alike, make a table. */
function isTable(rows: readonly string[][]): boolean {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => readHeads(row) !== null)
  if (head < 0) return isAllAlike(rows)
  const width = rows[head]?.length ?? 0
  const below = rows.slice(head + 1)
  const full = below.filter((row) => row.length === width && filledIn(row) > 1).length
  const alone = below.filter((row) => filledIn(row) === 1).length
  return full > 0 && full + alone >= below.length * (width < UNKNOWN.columns ? 1 : EVEN_SHARE)
}

const filledIn = (row: readonly string[]): number => row.filter((cell) => cell !== '').length

function isAllAlike(rows: readonly string[][]): boolean {
  const [first = []] = rows
  return (
    rows.length >= UNKNOWN.rows &&
    first.length >= UNKNOWN.columns &&
    rows.every((row) => row.length === first.length) &&
    first.every(isShortName)
  )
}

const isShortName = (cell: string): boolean =>
  cell !== '' && cell.length <= UNKNOWN.cell && !SENTENCE.test(cell) && readNumber(cell) === null
