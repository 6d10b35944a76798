import { type CellAddress, type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { ReadNotice } from '#shared/plan/read-notice.ts'

// Whether a row or a column is hidden counts as its style.
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
export const isHiddenColumn = (sheet: WorkSheet, column: number): boolean =>
  sheet['!cols']?.[column]?.hidden === true

/** No table is wider; a hostile sheet may hide, and merge, all columns there can be. */
const WIDEST = 60

/** The first column in sight between these two; the last of them when none is. */
export function firstShown(sheet: WorkSheet, from: number, to: number): number {
  const last = Math.min(to, from + WIDEST)
  let column = from
  while (column < last && isHiddenColumn(sheet, column)) column += 1
  return column
}

/** What is hidden and holds something: it is left out, and said to be. */
export function hiddenIn(book: WorkBook): ReadNotice[] {
  const names = sheets(book, true).flatMap(({ name, sheet }) => (filledCells(sheet).length > 0 ? name : []))
  const [rows, columns] = [hiddenRows, hiddenColumns].map((hidden) =>
    shownSheets(book).reduce((sum, { sheet }) => sum + hidden(sheet).size, 0),
  )
  return [
    ...(names.length > 0 ? [{ kind: 'hiddenSheets' as const, names }] : []),
    ...(rows ? [{ kind: 'hiddenRows' as const, count: rows }] : []),
    ...(columns ? [{ kind: 'hiddenColumns' as const, count: columns }] : []),
  ]
}

const hiddenRows = (sheet: WorkSheet): Set<number> =>
  new Set(filledCells(sheet).flatMap(({ r }) => (isHiddenRow(sheet, r) ? r : [])))

function hiddenColumns(sheet: WorkSheet): Set<number> {
  // What is merged with a column in sight is seen there.
  const seen = new Set(
    (sheet['!merges'] ?? []).flatMap(({ s, e }) =>
      isHiddenColumn(sheet, firstShown(sheet, s.c, e.c)) ? [] : utils.encode_cell(s),
    ),
  )
  const cells = filledCells(sheet).filter(({ r, c }) => isHiddenColumn(sheet, c) && !isHiddenRow(sheet, r))
  return new Set(cells.flatMap((cell) => (seen.has(utils.encode_cell(cell)) ? [] : cell.c)))
}

const filledCells = (sheet: WorkSheet): CellAddress[] =>
  Object.entries(sheet).flatMap(([address, cell]) =>
    !address.startsWith('!') && isCell(cell) && cell.v !== undefined && String(cell.v).trim() !== ''
      ? utils.decode_cell(address)
      : [],
  )

export const isCell = (cell: unknown): cell is CellObject =>
  typeof cell === 'object' && cell !== null && 't' in cell
