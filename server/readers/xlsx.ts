import { utils, type WorkSheet } from '@e965/xlsx'
import { barCell } from '#shared/plan/bar-cell.ts'
import type { ReadNotice } from '#shared/plan/read-notice.ts'
import { dayWords } from './cell-day.ts'
import { rowLine } from './row-line.ts'
import { hiddenIn, isCell, isHiddenColumn, isHiddenRow, readBook, shownSheets } from './sheet-book.ts'
import { cellsOf } from './sheet-cells.ts'

/** Sheets are read this far; a plan is never larger. */
const LIMIT = { rows: 20_000, columns: 60 }

/** The sheets of a workbook as text, a row a line; merged cells are filled downwards, what is hidden is left out. */
export function readXlsx(bytes: Uint8Array): { text: string; notices: ReadNotice[] } {
  const book = readBook(bytes, LIMIT.rows)
  const text = shownSheets(book)
    .map(({ sheet }) => rowsOf(sheet))
    .filter((rows) => rows !== '')
    .join('\n\n')
  return { text, notices: hiddenIn(book) }
}

function rowsOf(sheet: WorkSheet): string {
  const area = sheet['!ref']
  if (area === undefined) return ''
  const range = utils.decode_range(area)
  const { s, e } = range
  const cellAt = cellsOf(sheet, range, LIMIT)
  const lines: string[] = []
  for (let row = s.r; row <= Math.min(e.r, s.r + LIMIT.rows); row += 1) {
    if (isHiddenRow(sheet, row)) continue
    const cells: string[] = []
    for (let column = s.c; column <= Math.min(e.c, s.c + LIMIT.columns); column += 1) {
      if (!isHiddenColumn(sheet, column)) cells.push(cellText(cellAt(row, column)))
    }
    lines.push(...rowLine(cells))
  }
  return lines.join('\n')
}

function cellText(cell: unknown): string {
  if (!isCell(cell) || cell.v === undefined || cell.t === 'e') return ''
  if (cell.v instanceof Date) return dayWords(cell.v, cell.z)
  const words = cell.t === 'n' ? (cell.w ?? String(cell.v)) : String(cell.v)
  return barCell(words)
}
