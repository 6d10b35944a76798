import { columnName } from '../sheets/workbook.ts'
import { addedRows, type Filling, MOST_COLUMNS, MOST_ROWS, rowAfter } from './rows.ts'

/** Where a formula stands, and which of its references speak of the sheet that is filled. */
export interface FormulaPlace {
  filling: Filling
  /** null: a reference that names no sheet. */
  isFilled: (sheet: string | null) => boolean
  /** In the example row: which of its copies, from 0; null anywhere else. */
  copy: number | null
}

/** One end of a reference. */
interface End {
  isFixed: boolean
  row: number
  /** What stands before the row: `$B`, or nothing where whole rows are meant. */
  column: string
}

/**
 * A formula as it has to read after the filling. What lies below the example row moves down, areas that take it in
 * grow. In a copy of the example row references that are not fixed move along, as if the row had been pulled down; what
 * lies below all copies stays one cell for all of them, for there is no other that could be meant.
 */
export function shiftFormula(formula: string, place: FormulaPlace): string {
  return mapReferences(formula, ({ sheet, first, last, isCounted }) => {
    const isFilled = place.isFilled(sheet)
    const end = (one: End, isLast: boolean) => ({ ...one, row: rowOf(one, isLast, isFilled, place) })
    // =SUM(E4) means the whole column of items, =E4 only the cell.
    const isArea = last !== null || (isCounted && isFilled && place.copy === null)
    const from = end(first, false)
    const to = isArea ? end(last ?? first, true) : null
    return last === null && to?.row === from.row ? [from, null] : [from, to]
  })
}

function rowOf(end: End, isLast: boolean, isFilled: boolean, { filling, copy }: FormulaPlace): number {
  const { row, isFixed } = end
  const added = addedRows(filling)
  const pulled = copy === null || isFixed ? 0 : copy
  if (!isFilled) return row + pulled
  if (row > filling.row) return rowAfter(row, filling)
  if (row < filling.row) return row + pulled
  const grows = isLast && (copy === null || isFixed)
  return grows ? row + added : row + pulled
}

/** A formula that others share, as it reads so many rows down and columns to the right of where it is written. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const moved = (end: End): End => ({
    ...end,
    row: end.isFixed ? end.row : end.row + rows,
    column: moveColumn(end.column, columns),
  })
  return mapReferences(
    formula,
    ({ first, last }) => [moved(first), last === null ? null : moved(last)],
    (column) => moveColumn(column, columns),
  )
}

function moveColumn(column: string, by: number): string {
  if (by === 0 || column === '' || column.startsWith('$')) return column
  const at = columnNumber(column) + by
  if (at < 1 || at > MOST_COLUMNS) throw new UnreadableFormula()
  return columnName(at - 1)
}

export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.replace('$', '').toUpperCase())
    number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** A formula that we cannot be sure of: it is refused rather than guessed at. */
export class UnreadableFormula extends Error {}

interface Reference {
  sheet: string | null
  first: End
  last: End | null
  /** A lone cell that a sum or a count is given. */
  isCounted: boolean
}
type MapReference = (reference: Reference) => [first: End, last: End | null]

const COUNTING: ReadonlySet<string> = new Set(
  'SUM COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS AVERAGE AVERAGEIF MAX MIN SUMIF SUMIFS SUMPRODUCT SUBTOTAL'.split(
    ' ',
  ),
)
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)/y
/** Names, numbers, cells: what stands together until a sign that separates. */
const WORD = /[\p{L}\p{N}_.$\\?]+/uy
const CELL = /^(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})$/
const ROW = /^(\$?)(\d{1,7})$/
const COLUMN = /^\$?[A-Za-z]{1,3}$/

/** Excel itself takes 8192 signs. */
const LONGEST = 32_768

/** Walks a formula once; words in quotation marks, names and functions stay as they are. */
function mapReferences(
  formula: string,
  map: MapReference,
  mapColumn: (column: string) => string = (column) => column,
): string {
  if (formula.length > LONGEST) throw new UnreadableFormula()
  const said: string[] = []
  /** Functions whose brackets are open. */
  const open: string[] = []
  let at = 0
  let sheet: string | null = null
  let last = ''
  const take = (text: string) => {
    said.push(text)
    at += text.length
    if (text.trim() !== '') last = text
  }
  while (at < formula.length) {
    const sign = formula.charAt(at)
    if (sign === '"') take(quoted(formula, at, '"'))
    else if (sign === "'") {
      const name = quoted(formula, at, "'")
      if (formula.charAt(at + name.length) !== '!') throw new UnreadableFormula()
      sheet = sheetNamed(name.slice(1, -1).replaceAll("''", "'"))
      take(`${name}!`)
      continue
    } else if (sign === '[') take(bracketed(formula, at))
    else if (sign === '#') take(matchAt(ERROR, formula, at) ?? '#')
    else {
      const word = matchAt(WORD, formula, at)
      if (word === null) {
        if (sign === '(') open.push(last.toUpperCase())
        if (sign === ')') open.pop()
        take(sign)
        continue
      }
      const next = formula.charAt(at + word.length)
      if (next === '!') {
        if (last === ':') throw new UnreadableFormula()
        sheet = sheetNamed(word)
        take(`${word}!`)
        continue
      }
      const found = next === '(' ? null : readReference(word, formula, at)
      if (found === null) take(word)
      else if ('columns' in found) {
        at += found.length
        said.push(found.columns.map(mapColumn).join(':'))
        last = found.columns[0]
      } else {
        if (sheet !== null && formula.charAt(at + found.length) === '!') throw new UnreadableFormula()
        const after = formula.slice(at + found.length, at + found.length + 8).trimStart()
        const before = sheet === null ? last : (said.at(-2) ?? '').trim()
        const isAlone = (before === '(' || before === ',') && (after.startsWith(')') || after.startsWith(','))
        const isCounted = isAlone && COUNTING.has(open.at(-1) ?? '')
        const [first, end] = map({ sheet, first: found.first, last: found.last, isCounted })
        said.push(end === null ? textOf(first) : `${textOf(first)}:${textOf(end)}`)
        at += found.length
        last = word
      }
    }
    sheet = null
  }
  return said.join('')
}

/** Several sheets at once, or a sheet of another workbook: nothing that we could follow. */
function sheetNamed(name: string): string {
  if (name.includes(':') || name.includes('[')) throw new UnreadableFormula()
  return name
}

function textOf({ column, isFixed, row }: End): string {
  if (row < 1 || row > MOST_ROWS) throw new UnreadableFormula()
  return `${column}${isFixed ? '$' : ''}${row}`
}

type Found = { first: End; last: End | null; length: number } | { columns: [string, string]; length: number }

function readReference(word: string, formula: string, at: number): Found | null {
  const second =
    formula.charAt(at + word.length) === ':' ? matchAt(WORD, formula, at + word.length + 1) : null
  const length = word.length + 1 + (second?.length ?? 0)
  const isCall = second !== null && '(!'.includes(formula.charAt(at + length) || ' ')
  const partner = isCall ? null : second
  const first = readCell(word)
  if (first !== null) {
    const last = partner === null ? null : readCell(partner)
    return { first, last, length: last === null ? word.length : length }
  }
  if (partner === null) return null
  if (COLUMN.test(word) && COLUMN.test(partner)) return { columns: [word, partner], length }
  const [from, to] = [readRow(word), readRow(partner)]
  return from === null || to === null ? null : { first: from, last: to, length }
}

function readCell(word: string): End | null {
  const found = CELL.exec(word)
  if (found === null) return null
  const [, column = '', fixed = '', digits = ''] = found
  const row = Number(digits)
  if (row < 1 || row > MOST_ROWS || columnNumber(column) > MOST_COLUMNS) return null
  return { column, isFixed: fixed === '$', row }
}

function readRow(word: string): End | null {
  const found = ROW.exec(word)
  const row = Number(found?.[2])
  return found === null || row < 1 || row > MOST_ROWS ? null : { column: '', isFixed: found[1] === '$', row }
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** What stands between two of these marks, with the marks; a double one is no end. */
function quoted(text: string, from: number, mark: string): string {
  for (let at = text.indexOf(mark, from + 1); at >= 0; at = text.indexOf(mark, at + 2)) {
    if (text.charAt(at + 1) !== mark) return text.slice(from, at + 1)
  }
  throw new UnreadableFormula()
}

/** The name of a table's part, brackets within brackets. */
function bracketed(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === "'") at++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return text.slice(from, at + 1)
  }
  throw new UnreadableFormula()
}
