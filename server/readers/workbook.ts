import { type Range, utils, type WorkSheet } from '@e965/xlsx'
import { isDay } from '#shared/dates.ts'
import { isLedger } from '#shared/sheets/columns.ts'
import type { Sheet, SheetCell, Workbook } from '#shared/sheets/workbook.ts'
import { dayWords } from './cell-day.ts'
import { firstShown, isCell, isHiddenColumn, isHiddenRow, readBook, shownSheets } from './sheet-book.ts'
import { cellsOf } from './sheet-cells.ts'

/** As many rows as an import takes; a larger book is read as text, where the rest is seen to be missing. */
const MOST = { rows: 10_000, columns: 60 }

/** The cells of a workbook, or of a text of values, that is a ledger with progress or states; null of any other. */
export function readLedgerCells(source: Uint8Array | string): Workbook | null {
  const sheets = shownSheets(readBook(source, MOST.rows)).flatMap(
    ({ name, sheet }) => sheetOf(name, sheet) ?? [],
  )
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const workbook = { sheets }
  return rows <= MOST.rows && isLedger(workbook) ? workbook : null
}

function sheetOf(name: string, sheet: WorkSheet): Sheet | null {
  const area = sheet['!ref']
  if (area === undefined) return null
  const range = utils.decode_range(area)
  const last = lastColumn(sheet, range)
  const cellAt = cellsOf(sheet, range, MOST)
  const rows: Sheet['rows'] = []
  for (let row = range.s.r; row <= Math.min(range.e.r, range.s.r + MOST.rows); row += 1) {
    if (isHiddenRow(sheet, row)) continue
    const cells: SheetCell[] = []
    for (let column = range.s.c; column <= last; column += 1) {
      // Left empty, so that each cell keeps its address.
      cells.push(isHiddenColumn(sheet, column) ? { text: '' } : cellOf(cellAt(row, column)))
    }
    if (cells.some(({ text }) => text !== '')) rows.push({ number: row + 1, cells })
  }
  return rows.length === 0 ? null : { name, firstColumn: range.s.c, rows }
}

/** Formats often reach far beyond the last column that holds anything. */
function lastColumn(sheet: WorkSheet, { s, e }: Range): number {
  let last = s.c
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!') || cellOf(sheet[address]).text === '') continue
    const { c } = utils.decode_cell(address)
    if (!isHiddenColumn(sheet, c)) last = Math.max(last, c)
  }
  // What a hidden column holds for one in sight is seen there.
  for (const merge of sheet['!merges'] ?? [])
    if (isHiddenColumn(sheet, merge.s.c)) last = Math.max(last, firstShown(sheet, merge.s.c, merge.e.c))
  return Math.min(last, e.c, s.c + MOST.columns)
}

function cellOf(cell: unknown): SheetCell {
  if (!isCell(cell) || cell.v === undefined || cell.t === 'e') return { text: '' }
  if (cell.v instanceof Date) {
    const words = dayWords(cell.v, cell.z)
    return isDay(words) ? { text: words, day: words } : { text: words }
  }
  if (cell.t === 'n' && typeof cell.v === 'number')
    return { text: (cell.w ?? String(cell.v)).trim(), number: cell.v }
  return { text: String(cell.v).trim() }
}
