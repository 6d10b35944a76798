import { type CellObject, type Range, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { ReadNotice } from '#shared/plan/read-notice.ts'

// Whether a row is hidden counts as its style.
const OPTIONS = {
  cellDates: true,
  UTC: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
}

/** A workbook, or a text of values, with days as days; so many rows of each sheet, and one that tells of more. */
export const readBook = (source: Uint8Array | string, rows: number): WorkBook =>
  typeof source === 'string'
    ? read(source, { ...OPTIONS, sheetRows: rows + 1, type: 'string', raw: true })
    : read(source, { ...OPTIONS, sheetRows: rows + 1, type: 'array' })

interface Named {
  name: string
  sheet: WorkSheet
}

const isHidden = (book: WorkBook, index: number): boolean => Boolean(book.Workbook?.Sheets?.[index]?.Hidden)
const sheets = (book: WorkBook, areHidden: boolean): Named[] =>
  book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    return sheet === undefined || isHidden(book, index) !== areHidden ? [] : { name, sheet }
  })

/** The sheets that one sees on opening the book. */
export const shownSheets = (book: WorkBook): Named[] => sheets(book, false)

export const isHiddenRow = (sheet: WorkSheet, row: number): boolean => sheet['!rows']?.[row]?.hidden === true

/** What is hidden and holds something: it is left out, and said to be. */
export function hiddenIn(book: WorkBook): ReadNotice[] {
  const names = sheets(book, true).flatMap(({ name, sheet }) => (filledRows(sheet).size > 0 ? name : []))
  const count = shownSheets(book).reduce(
    (sum, { sheet }) => sum + [...filledRows(sheet)].filter((row) => isHiddenRow(sheet, row)).length,
    0,
  )
  return [
    ...(names.length > 0 ? [{ kind: 'hiddenSheets' as const, names }] : []),
    ...(count > 0 ? [{ kind: 'hiddenRows' as const, count }] : []),
  ]
}

function filledRows(sheet: WorkSheet): Set<number> {
  const rows = new Set<number>()
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith('!') && isCell(cell) && cell.v !== undefined && String(cell.v).trim() !== '')
      rows.add(utils.decode_cell(address).r)
  }
  return rows
}

export const isCell = (cell: unknown): cell is CellObject =>
  typeof cell === 'object' && cell !== null && 't' in cell

/** For each covered cell in the first column of a merged block, the row that holds its value. */
export function mergedDownwards(sheet: WorkSheet, { s, e }: Range, most: number): Map<string, number> {
  const rows = new Map<string, number>()
  for (const merge of sheet['!merges'] ?? []) {
    // A heading over the whole width is said once, however high it is.
    if (merge.s.c <= s.c && merge.e.c >= e.c && e.c > s.c) continue
    const end = Math.min(merge.e.r, e.r, s.r + most)
    for (let row = merge.s.r + 1; row <= end; row += 1) rows.set(`${row}:${merge.s.c}`, merge.s.r)
  }
  return rows
}
