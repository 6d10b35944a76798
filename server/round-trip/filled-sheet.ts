import { type CellObject, type Range, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { isDay } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import type { Refusal } from '#shared/refusal.ts'
import { readDayCell } from '#shared/round-trip/day-cell.ts'
import { fromKey } from '#shared/round-trip/key.ts'
import {
  COLUMN_MARK,
  type FilledCell,
  type FilledMeasure,
  type FilledRow,
  type FilledSheet,
  filledFields,
  MOST_FILLED,
  SHEET_MARK,
} from '#shared/round-trip/model.ts'
import { dayWords } from '../readers/cell-day.ts'
import { openZip, READ_LIMITS, type ReadLimits } from '../readers/open-zip.ts'
import { isCell, readBook } from '../readers/sheet-book.ts'
import { sniff } from '../readers/sniff.ts'

/** Whoever sorts and copies makes a sheet longer, but not by much. */
const MOST = { rows: 3 * MOST_FILLED, columns: 300, markRows: 60 }
const LONGEST = 40_000

type Read = FilledSheet | { refusal: Refusal }

/** Reads a 填报表 that came back, by its hidden marks, wherever they have come to stand. Untrusted bytes: in the child. */
export async function readFilledSheet(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<Read> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' }
  if (bytes.length > limits.bytes) return { refusal: 'fileTooLarge' }
  const refusal = await notABook(bytes, limits)
  if (refusal !== null) return { refusal }
  let book: WorkBook
  try {
    book = readBook(bytes, MOST.rows)
  } catch {
    return { refusal: 'notAFillingSheet' }
  }
  const [found, second] = marked(book)
  if (found === undefined) return { refusal: 'notAFillingSheet' }
  if (second !== undefined) return { refusal: 'severalFillingSheets' }
  if (found.sheet.rows.length > 2 * MOST_FILLED) return { refusal: 'fileTooLarge' }
  const texts = found.sheet.rows.flatMap(({ texts: cells }) => Object.values(cells).map(({ text }) => text))
  if (isMarkedSecret([found.top, ...texts].join('\n'))) return { refusal: 'fileSecret' }
  return found.sheet
}

/** Why it cannot be a workbook that one may open; only sheets are taken apart here, nothing else. */
async function notABook(bytes: Uint8Array, limits: ReadLimits): Promise<Refusal | null> {
  const kind = sniff(bytes)
  if (kind === 'zip') {
    const parts = openZip(bytes, limits)
    if ('refusal' in parts && typeof parts.refusal === 'string')
      return parts.refusal === 'notADocument' ? 'notAFillingSheet' : (parts.refusal as Refusal)
    return 'xl/workbook.xml' in parts || 'content.xml' in parts ? null : 'notAFillingSheet'
  }
  if (kind !== 'ole') return 'notAFillingSheet'
  const { oleKind, openOle } = await import('../readers/ole.ts')
  try {
    const found = oleKind(openOle(bytes))
    if (found === 'encrypted') return 'fileEncrypted'
    return found === 'workbook' ? null : 'notAFillingSheet'
  } catch {
    return 'notAFillingSheet'
  }
}

interface Marks {
  row: number
  key: number
  unitId: UnitId
  givenAt: string
  /** Column of each field, by its name in the mark. */
  columns: Map<string, number>
}

interface Found {
  sheet: FilledSheet
  /** The words above the table. */
  top: string
}

/** The sheets that bear our marks: a copy within the workbook bears them too. */
function marked(book: WorkBook): Found[] {
  return book.SheetNames.flatMap((name): Found[] => {
    const sheet = book.Sheets[name]
    const area = sheet?.['!ref']
    if (sheet === undefined || area === undefined) return []
    const range = within(utils.decode_range(area))
    const marks = marksIn(sheet, range)
    if (marks === null) return []
    const { unitId, givenAt } = marks
    const rows: FilledRow[] = []
    for (let row = range.s.r; row <= range.e.r; row++) {
      const filled = row === marks.row ? null : rowOf(sheet, row, marks)
      if (filled !== null) rows.push(filled)
    }
    return [{ sheet: { name, unitId, givenAt, rows }, top: topOf(sheet, range, marks) }]
  })
}

const within = ({ s, e }: Range): Range => ({
  s,
  e: { r: Math.min(e.r, s.r + MOST.rows), c: Math.min(e.c, s.c + MOST.columns) },
})

/** The row of marks, in any row near the top. */
function marksIn(sheet: WorkSheet, { s, e }: Range): Marks | null {
  for (let row = s.r; row <= Math.min(e.r, s.r + MOST.markRows); row++) {
    const columns = new Map<string, number>()
    let found: Omit<Marks, 'columns'> | null = null
    for (let column = s.c; column <= e.c; column++) {
      const text = rawAt(sheet, row, column)
      if (text.startsWith(SHEET_MARK)) {
        const [unitId = '', ...given] = text.slice(SHEET_MARK.length).split('|')
        found = { row, key: column, unitId: unitId as UnitId, givenAt: given.join('|') }
      } else if (text.startsWith(COLUMN_MARK)) columns.set(text.slice(COLUMN_MARK.length), column)
    }
    if (found !== null && isMark(found)) return { ...found, columns }
  }
  return null
}

const isMark = ({ unitId, givenAt }: Pick<Marks, 'unitId' | 'givenAt'>): boolean =>
  /^[0-9A-Za-z_-]{1,40}$/.test(unitId) && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(givenAt)

/** Words above the table: a mark of secrecy would stand there. */
function topOf(sheet: WorkSheet, { s, e }: Range, { row }: Marks): string {
  const lines: string[] = []
  for (let at = s.r; at < row; at++) {
    const cells = Array.from({ length: Math.min(e.c, s.c + 20) - s.c + 1 }, (_, c) =>
      rawAt(sheet, at, s.c + c),
    )
    lines.push(cells.filter(Boolean).join(' '))
  }
  return lines.join('\n')
}

/** A row that has a key, or words in a cell to fill in below the marks; null for any other. */
function rowOf(sheet: WorkSheet, row: number, marks: Marks): FilledRow | null {
  const key = rawAt(sheet, row, marks.key)
  const cellIn = (name: string): FilledCell | null => {
    const column = marks.columns.get(name)
    return column === undefined ? null : cellAt(sheet, row, column)
  }
  const texts: FilledRow['texts'] = {}
  for (const field of filledFields) {
    const cell = cellIn(field)
    if (cell !== null) texts[field] = cell
  }
  const measures: FilledMeasure[] = []
  for (let at = 0; at < MEASURES; at++) {
    const [value, day] = [cellIn(`value:${at}`), cellIn(`day:${at}`)]
    if (value !== null || day !== null) measures[at] = { value, day: day && asDayCell(day) }
  }
  const base = fromKey(key)
  // Above the marks stand the title and the like, and right below them the heads.
  if (base === null && (row < marks.row + 2 || !hasWords(texts, measures))) return null
  return { number: row + 1, base, texts, measures: Array.from(measures, (one) => one ?? NONE) }
}
const MEASURES = 50
const NONE: FilledMeasure = { value: null, day: null }

const hasWords = (texts: FilledRow['texts'], measures: readonly FilledMeasure[]): boolean =>
  [...Object.values(texts), ...measures.flatMap(({ value, day }) => [value, day])].some(
    (cell) => cell !== null && cell !== undefined && cell.text.trim() !== '',
  )

const at = (sheet: WorkSheet, row: number, column: number): CellObject | null => {
  const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })]
  return isCell(cell) ? cell : null
}

function rawAt(sheet: WorkSheet, row: number, column: number): string {
  const value = at(sheet, row, column)?.v
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}

function cellAt(sheet: WorkSheet, row: number, column: number): FilledCell {
  const address = utils.encode_cell({ r: row, c: column })
  const cell = at(sheet, row, column)
  if (cell === null || cell.v === undefined || cell.v === null) return { address, text: '' }
  const { v: value } = cell
  if (cell.t === 'e') return { address, text: String(cell.w ?? ''), isBroken: true }
  if (value instanceof Date) {
    const words = dayWords(value, cell.z)
    return { address, text: words, ...(isDay(words) ? { day: words } : {}) }
  }
  if (typeof value === 'number') return { address, text: (cell.w ?? String(value)).trim(), number: value }
  return { address, text: String(value).slice(0, LONGEST) }
}

/** A day that was typed as words is a day all the same. */
function asDayCell(cell: FilledCell): FilledCell {
  const day = cell.day ?? readDayCell(cell)
  return day === null ? cell : { ...cell, day }
}
