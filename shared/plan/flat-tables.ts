import type { Line, RowLine, TextLine } from './lines.ts'
import { DIGITS, isUnits, readHead, roleOfHead } from './tables.ts'
import { joinTexts } from './text.ts'
import { isWindow } from './windows.ts'
import { COLUMN_WORDS, TABLE_TITLE } from './words.ts'

/** Tables that a converter printed one cell a line, as rows again: a run of heads, then rows that begin with a number. */
export function liftFlatTables(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let index = 0
  while (index < lines.length) {
    const heads = headRun(lines, index)
    if (heads === 0) {
      const line = lines[index]
      if (line !== undefined) result.push(line)
      index += 1
      continue
    }
    result.push(rowOf(lines.slice(index, index + heads)))
    index = isNumberHead(lines[index])
      ? liftRows(lines, index + heads, heads, result)
      : liftPlainRows(lines, index, heads, result)
  }
  return result
}

const isText = (line: Line | undefined): line is TextLine => line?.kind === 'text'
const rowOf = (lines: readonly Line[]): RowLine => ({
  kind: 'row',
  text: joinTexts(lines.map((line) => line.text)),
  cells: lines.map((line) => line.text),
})

function headRun(lines: readonly Line[], from: number): number {
  const first = lines[from]
  if (!isText(first) || roleOfHead(first.text.flat) === null || TABLE_TITLE.test(first.text.flat)) return 0
  let to = from
  while (isText(lines[to]) && to - from < 12 && roleOfHead(lines[to]?.text.flat ?? '') !== null) {
    // A title may look like a head; the number's column begins the table.
    if (to > from && isNumberHead(lines[to])) return 0
    to += 1
  }
  const heads = lines.slice(from, to).map((line) => line.text.flat)
  if (to - from < 3 || readHead(heads) === null) return 0
  return isNumberHead(first) || liftPlainRows(lines, from, to - from, []) > to ? to - from : 0
}

const isNumberHead = (line: Line | undefined): boolean => isText(line) && COLUMN_WORDS.no.test(line.text.flat)

/** Rows without a number: as many lines as there are heads, as long as units and windows stand where they belong. */
function liftPlainRows(lines: readonly Line[], from: number, width: number, result: Line[]): number {
  const roles = readHead(lines.slice(from, from + width).map((line) => line.text.flat)) ?? []
  const lead = roles.indexOf('lead')
  if (lead === width - 2 && roles.at(-1) === 'window')
    return liftEndedRows(lines, from + width, width, result)
  const window = roles.indexOf('window')
  let index = from + width
  while (lead >= 0 && window >= 0 && index + width <= lines.length) {
    const row = lines.slice(index, index + width)
    const [units, time] = [row[lead], row[window]]
    if (!row.every(isText) || units === undefined || time === undefined) break
    if (!isUnits(units.text) || !isWindow(time.text.flat)) break
    result.push(rowOf(row))
    index += width
  }
  return index
}

/** Rows that end with units and a window: a group or a number may stand before, or be lost. */
function liftEndedRows(lines: readonly Line[], from: number, width: number, result: Line[]): number {
  let start = from
  for (let index = from; index < lines.length && index - start < width + MORE_CELLS; index += 1) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (!isText(line)) break
    if (index - start < 2 || !isText(before) || !isUnits(before.text) || !isWindow(line.text.flat)) continue
    result.push(rowOf(lines.slice(start, index + 1)))
    start = index + 1
  }
  return start
}

/** A number and a group beyond the heads. */
const MORE_CELLS = 2

/** How far the next row may be when groups of rows have headings. */
const GROUP_LINES = 4

function liftRows(lines: readonly Line[], from: number, width: number, result: Line[]): number {
  let index = from
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    if (!isDigits(line)) {
      if (headRun(lines, index) > 0 || !lines.slice(index, index + GROUP_LINES).some(isDigits)) break
      result.push(isText(line) ? rowOf([line]) : line)
      index += 1
      continue
    }
    let to = index + 1
    while (to - index < width && isText(lines[to]) && !isDigits(lines[to])) to += 1
    result.push(rowOf(lines.slice(index, to)))
    index = to
  }
  return index
}

const isDigits = (line: Line | undefined): boolean => isText(line) && DIGITS.test(line.text.flat)
