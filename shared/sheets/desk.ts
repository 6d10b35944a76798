import { findHeads, type SheetField } from './columns.ts'
import type { Sheet, SheetCell, Workbook } from './workbook.ts'
import { addressOf } from './workbook.ts'

/** How one sheet is read: which row holds the heads, and what each column stands for. */
export interface Mapping {
  isOn: boolean
  /** Index among the rows of the sheet. */
  headAt: number
  fields: SheetField[]
  /** Read as the last sheet with these heads was. */
  recalled?: string
}

/** An old ledger between file and draft: as it came, and what the office said about it. */
export interface SheetDesk {
  workbook: Workbook
  /** One a sheet. */
  mappings: Mapping[]
  /** What was written over a cell, by sheet and address: `0!D7`. */
  mends: Readonly<Record<string, string>>
  /** Rows that do not come in, by sheet and number: `0!7`. */
  leftOut: readonly string[]
  /** The year of days that print none, where the office gave one. */
  year: number | null
  /** The day of what is said to be done without a day, as typed. */
  doneOn: string
}

export type Change =
  | { type: 'turn'; sheet: number; isOn: boolean }
  | { type: 'head'; sheet: number; headAt: number }
  /** Back to what the heads say by themselves. */
  | { type: 'forget'; sheet: number }
  | { type: 'field'; sheet: number; column: number; field: SheetField }
  | { type: 'mend'; sheet: number; address: string; text: string | null }
  | { type: 'year'; year: number | null }
  | { type: 'doneOn'; day: string }
  | { type: 'leaveOut' | 'takeBack'; sheet: number; row: number }

/** The desk as the heads tell it: sheets without heads of a ledger stay closed. */
export function deskOf(workbook: Workbook): SheetDesk {
  const mappings = workbook.sheets.map((sheet): Mapping => {
    const heads = findHeads(sheet)
    return heads === null
      ? { isOn: false, headAt: 0, fields: widthOf(sheet).map(() => 'note') }
      : { isOn: true, headAt: heads.at, fields: heads.fields }
  })
  return { workbook, mappings, mends: {}, leftOut: [], year: null, doneOn: '' }
}

const widthOf = (sheet: Sheet): readonly SheetCell[] => sheet.rows[0]?.cells ?? []

export function changeDesk(desk: SheetDesk, change: Change): SheetDesk {
  switch (change.type) {
    case 'turn':
      return mapped(desk, change.sheet, (mapping) => ({ ...mapping, isOn: change.isOn }))
    case 'head':
      return mapped(desk, change.sheet, (mapping) => ({ ...mapping, headAt: change.headAt }))
    case 'forget': {
      const own = deskOf(desk.workbook).mappings[change.sheet]
      return mapped(desk, change.sheet, (mapping) => own ?? mapping)
    }
    case 'field': {
      const put = (mapping: Mapping) =>
        mapping.fields.map((field, column) => (column === change.column ? change.field : field))
      return mapped(desk, change.sheet, (mapping) => ({ ...mapping, fields: put(mapping) }))
    }
    case 'mend': {
      const { [mendKey(change.sheet, change.address)]: _, ...others } = desk.mends
      if (change.text === null) return { ...desk, mends: others }
      return { ...desk, mends: { ...others, [mendKey(change.sheet, change.address)]: change.text } }
    }
    case 'year':
      return { ...desk, year: change.year }
    case 'doneOn':
      return { ...desk, doneOn: change.day }
    case 'leaveOut':
      return { ...desk, leftOut: [...new Set([...desk.leftOut, rowKey(change.sheet, change.row)])] }
    case 'takeBack':
      return { ...desk, leftOut: desk.leftOut.filter((key) => key !== rowKey(change.sheet, change.row)) }
  }
}

function mapped(desk: SheetDesk, sheet: number, make: (mapping: Mapping) => Mapping): SheetDesk {
  const mappings = desk.mappings.map((mapping, index) => (index === sheet ? make(mapping) : mapping))
  return { ...desk, mappings }
}

const mendKey = (sheet: number, address: string): string => `${sheet}!${address}`
const rowKey = (sheet: number, row: number): string => `${sheet}!${row}`

/** One cell of a row that comes in, as the office mended it. */
export interface ReadCell {
  cell: SheetCell
  field: SheetField
  address: string
}

/** One row below the heads. */
export interface ReadRow {
  sheet: number
  sheetName: string
  /** As the file counts. */
  number: number
  cells: ReadCell[]
}

/** The rows below the heads of one sheet, with what was mended and without what was left out. */
export function rowsOf(desk: SheetDesk, sheet: number): ReadRow[] {
  const from = desk.workbook.sheets[sheet]
  const mapping = desk.mappings[sheet]
  if (from === undefined || mapping === undefined || !mapping.isOn) return []
  return from.rows.slice(mapping.headAt + 1).flatMap((row) => {
    if (desk.leftOut.includes(rowKey(sheet, row.number))) return []
    const cells = row.cells.map((cell, column): ReadCell => {
      const address = addressOf(from.firstColumn + column, row.number)
      const mended = desk.mends[mendKey(sheet, address)]
      return {
        cell: mended === undefined ? cell : { text: mended },
        field: mapping.fields[column] ?? 'note',
        address,
      }
    })
    return [{ sheet, sheetName: from.name, number: row.number, cells }]
  })
}

/** The rows that do not come in, by sheet and number. */
export function leftRows(desk: SheetDesk): { sheet: number; row: number }[] {
  return desk.leftOut.map((key) => {
    const [sheet = 0, row = 0] = key.split('!').map(Number)
    return { sheet, row }
  })
}
