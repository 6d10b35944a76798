import type { Line, RowLine, TextLine } from './lines.ts'
import { readNumber } from './numbers.ts'
import { joinTexts, type Text } from './text.ts'
import { isUnitList } from './unit-list.ts'
import { isWindow } from './windows.ts'
import {
  COLUMN_WORDS as C,
  DUTY_LABEL,
  FIRST_LABEL,
  NO_UNIT,
  PAST_COLUMN,
  PROBLEM_COLUMN,
  SCALE_COLUMN,
  SPANNING_HEAD,
  TABLE_TITLE,
  WORK_RANK,
} from './words.ts'

export type ColumnRole =
  | 'no'
  | 'group'
  | 'work'
  | 'target'
  | 'lead'
  | 'support'
  | 'window'
  | 'person'
  | 'note'

const LONGEST_HEAD = 20

/** What the heading of a column stands for; null when it is none that a plan uses. */
function roleOfHead(heading: string): ColumnRole | null {
  const flat = heading.replace(/\s/g, '').replace(/\([^()]*\)/g, '')
  if (flat === '' || flat.length > LONGEST_HEAD) return null
  if (C.no.test(flat)) return 'no'
  if (C.support.test(flat)) return 'support'
  if (SCALE_COLUMN.test(flat)) return 'target'
  if (C.person.test(flat) && !C.unit.test(flat)) return 'person'
  if (C.lead.test(flat)) return 'lead'
  if (C.kind.test(flat) || PAST_COLUMN.test(flat)) return 'note'
  if (C.window.test(flat)) return 'window'
  if (C.note.test(flat)) return 'note'
  if (C.target.test(flat) && !C.task.test(flat)) return 'target'
  return C.work.test(flat) ? 'work' : null
}

/** The roles of the columns when the cells are the head of a table of work. */
export function readHead(cells: readonly string[]): ColumnRole[] | null {
  const filled = cells.filter((cell) => cell !== '')
  // A row of work may speak of 工作 and 单位 as well; its number and its sentences tell it from a head.
  if (filled.some((cell) => /^\d{1,4}$/.test(cell) || /[\u3002;]/.test(cell))) return null
  const roles = cells.map(roleOfHead)
  const known = roles.filter((role) => role !== null)
  if (known.length < 2 || known.length < filled.length * 0.6) return null
  if (
    !known.some((role) => role === 'lead' || role === 'window') ||
    !known.some((role) => role === 'work' || role === 'target')
  ) {
    return null
  }
  const work = workColumn(cells, roles)
  const first = cells.some((cell, index) => roles[index] === 'lead' && FIRST_LABEL.test(cell))
  return roles.map((role, index) => {
    const heading = cells[index] ?? ''
    if (role === 'lead' && first && DUTY_LABEL.test(heading) && !FIRST_LABEL.test(heading)) return 'support'
    if (role !== 'work') return role ?? 'note'
    if (index <= work) return index === work ? 'work' : 'group'
    return PROBLEM_COLUMN.test(heading) ? 'note' : 'target'
  })
}

/** A head of two rows: the second names what stands below cells that span several columns. */
export function readSecondHead(first: readonly string[], second: readonly string[]): ColumnRole[] | null {
  const filled = second.filter((cell) => cell !== '')
  if (filled.length === 0 || filled.some((cell) => roleOfHead(cell) === null)) return null
  if (second.length === first.length) return readHead(second.map((cell, at) => cell || (first[at] ?? '')))
  const span = first.findIndex((cell) => SPANNING_HEAD.test(cell))
  if (span < 0 || filled.length < 2 || second.length !== filled.length || second.length >= first.length)
    return null
  return readHead([...first.slice(0, span), ...second, ...first.slice(span + 1)])
}

function workColumn(cells: readonly string[], roles: readonly (ColumnRole | null)[]): number {
  for (const rank of WORK_RANK) {
    const found = cells.findLastIndex(
      (cell, index) => roles[index] === 'work' && rank.test(cell.replace(/\s/g, '')),
    )
    if (found >= 0) return found
  }
  return roles.lastIndexOf('work')
}

export interface TableRow {
  no: Text | null
  groups: Text[]
  work: Text | null
  targets: Text[]
  lead: Text[]
  support: Text[]
  /** Several columns may speak of time: the printed words, the day, when it begins. */
  windows: Text[]
  notes: Text[]
}

/** One row read by the roles of its columns; where merged cells were lost, by what the cells hold. */
export function readRow(cells: readonly Text[], roles: readonly ColumnRole[]): TableRow {
  const aligned = plausible(cells, roles) ? roles : rolesByContent(cells, roles)
  const row: TableRow = {
    no: null,
    groups: [],
    work: null,
    targets: [],
    lead: [],
    support: [],
    windows: [],
    notes: [],
  }
  cells.forEach((cell, index) => {
    if (cell.flat !== '') place(row, cell, aligned[index] ?? 'note')
  })
  const group = row.groups.at(-1)
  if (row.work === null && row.targets.length === 0 && group !== undefined) {
    row.work = group
    row.groups = row.groups.slice(0, -1)
  }
  return row
}

function place(row: TableRow, cell: Text, role: ColumnRole): void {
  switch (role) {
    case 'no':
      row.no = cell
      return
    case 'work':
      row.work = row.work === null ? cell : joinTexts([row.work, cell])
      return
    case 'window':
      row.windows.push(cell)
      return
    case 'group':
      if (DIGITS.test(cell.flat)) row.no = cell
      else row.groups.push(cell)
      return
    case 'target':
      row.targets.push(cell)
      return
    case 'lead':
      row.lead.push(cell)
      return
    case 'support':
      row.support.push(cell)
      return
    case 'person':
    case 'note':
      row.notes.push(cell)
  }
}

const DIGITS = /^\d{1,4}$/
const isNumber = (flat: string): boolean => DIGITS.test(flat) || readNumber(flat)?.length === flat.length
const isUnits = (cell: Text): boolean => NO_UNIT.test(cell.flat) || isUnitList(cell)

/** Whether the cells may stand under these heads: all are there, or those of owners and window are where they belong. */
function plausible(cells: readonly Text[], roles: readonly ColumnRole[]): boolean {
  const window = cells[roles.indexOf('window')]
  const lead = cells[roles.indexOf('lead')]
  const timely = window !== undefined && isWindow(window.flat)
  if (cells.length !== roles.length) return timely && lead !== undefined && isUnits(lead)
  if (lead?.flat === '' && cells.some((cell, at) => WORDY.has(roles[at] ?? 'note') && isUnitList(cell)))
    return false
  if (window === undefined || window.flat === '' || timely) return true
  return !isUnitList(window) && !cells.some((other) => isWindow(other.flat))
}

/** Columns of words: units among them have slipped to the left. */
const WORDY: ReadonlySet<ColumnRole> = new Set(['group', 'work', 'target'])

/** Without their merged neighbours the cells tell themselves: the window, the units beside it, the words before. */
function rolesByContent(cells: readonly Text[], roles: readonly ColumnRole[]): ColumnRole[] {
  const result: ColumnRole[] = cells.map(() => 'note')
  const window = cells.findIndex((cell) => isWindow(cell.flat))
  if (window >= 0) result[window] = 'window'
  const wordy = cells.findLastIndex(
    (cell, index) => index !== window && cell.flat !== '' && !isUnits(cell) && !isNumber(cell.flat),
  )
  let named = 0
  cells.forEach((cell, index) => {
    if (index === window || cell.flat === '') return
    if (index === wordy) result[index] = 'work'
    else if (isNumber(cell.flat)) result[index] = 'no'
    else if (index < wordy) result[index] = 'group'
    else if (isUnits(cell)) {
      result[index] = named === 0 && roles.includes('lead') ? 'lead' : 'support'
      named += 1
    }
  })
  return result
}

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

const isNumberHead = (line: Line | undefined): boolean => isText(line) && C.no.test(line.text.flat)

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
