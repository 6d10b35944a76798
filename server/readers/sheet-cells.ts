import { type Range, utils, type WorkSheet } from '@e965/xlsx'
import { firstShown, isHiddenColumn, isHiddenRow } from './sheet-book.ts'

export interface Most {
  rows: number
  columns: number
}
export type CellAt = (row: number, column: number) => unknown

/** The cells of a sheet as they are seen: one that is merged downwards stands in each of its rows. */
export function cellsOf(sheet: WorkSheet, range: Range, most: Most): CellAt {
  const sources = mergedInto(sheet, range, most)
  return (row, column) => sheet[sources.get(`${row}:${column}`) ?? utils.encode_cell({ r: row, c: column })]
}

/** For each row of a merged block the cell that shows its value, with the address of the cell that holds it. */
function mergedInto(sheet: WorkSheet, { s, e }: Range, most: Most): Map<string, string> {
  const sources = new Map<string, string>()
  let right = e.c
  while (right > s.c && isHiddenColumn(sheet, right)) right -= 1
  const left = firstShown(sheet, s.c, right)
  for (const merge of sheet['!merges'] ?? []) {
    const column = firstShown(sheet, merge.s.c, Math.min(merge.e.c, right, s.c + most.columns))
    const end = Math.min(merge.e.r, e.r, s.r + most.rows)
    // A heading over the whole width is said once, however high it is.
    const isHeading = merge.s.c <= left && merge.e.c >= right && right > left
    for (let row = merge.s.r; row <= end; row += 1) {
      if (isHiddenRow(sheet, row)) continue
      sources.set(`${row}:${column}`, utils.encode_cell(merge.s))
      if (isHeading) break
    }
  }
  return sources
}
