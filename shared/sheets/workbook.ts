import type { IsoDate } from '../dates.ts'

/** One cell as it is shown; a day or a number where the file holds one. */
export interface SheetCell {
  text: string
  day?: IsoDate
  number?: number
}

/** One sheet: rows that hold something, each with its number in the file; merged cells are filled downwards, hidden columns empty. */
export interface Sheet {
  name: string
  /** Where the first cell of each row stands, from 0. */
  firstColumn: number
  rows: { number: number; cells: SheetCell[] }[]
}

export interface Workbook {
  sheets: Sheet[]
}

/** Letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const rest = column % 26
  const last = String.fromCharCode(65 + rest)
  return column < 26 ? last : columnName((column - rest) / 26 - 1) + last
}

/** `D7`, as Excel names it. */
export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`
