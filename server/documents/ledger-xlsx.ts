import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import { type Hear, inSlices } from './in-slices.ts'
import type { LedgerSheet, SheetCell, SheetColumn, SheetLine } from './ledger-sheet.ts'
import {
  addBand,
  addHead,
  BORDER,
  CELL,
  LONGEST_CELL,
  NOTE_FONT,
  printAll,
  printedPage,
} from './sheet-style.ts'

/** Widths in characters; together they fill A4 landscape. */
const WIDTHS: Record<SheetColumn, number> = {
  no: 6,
  title: 36,
  change: 30,
  lead: 15,
  support: 20,
  window: 18,
  dueOn: 13,
  originalDueOn: 13,
  progress: 13,
  last: 36,
  light: 10,
  state: 11,
  suspension: 20,
  closedOn: 13,
  ball: 16,
}
const CENTRED: ReadonlySet<string> = new Set(['no', 'dueOn', 'originalDueOn', 'light', 'state', 'closedOn'])
const HEAD_ROW = 3
const { hei: HEI } = words.fonts

/**
 * The ledger as offices print it: merged title, basis under it, 章节 rows, heads frozen and repeated, A4 landscape.
 * Every value is text, a number or a day; nothing is ever a formula.
 */
export async function ledgerToXlsx(
  { title, note, columns, lines }: LedgerSheet,
  hear: Hear = () => {},
): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(words.sheet, printedPage({ ySplit: HEAD_ROW }))
  sheet.columns = columns.map((key) => ({ key, width: WIDTHS[key] }))
  addBand(sheet, title, { name: HEI, size: 18, bold: true }, 34)
  addBand(sheet, note, NOTE_FONT, 20)
  addHead(
    sheet,
    columns.map((key) => words.columns[key]),
  )
  const of = countRows(lines)
  let written = 0
  await inSlices(
    lines,
    (line) => addLine(sheet, columns, line),
    (slice) => {
      written += countRows(slice)
      hear({ type: 'wrote', written, of })
    },
  )
  printAll(sheet, HEAD_ROW, columns.length, lines.length)
  hear({ type: 'packing' })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Rows that a reader of the ledger would count: heads of groups are none. */
export const countRows = (lines: readonly SheetLine[]): number =>
  lines.reduce((sum, line) => sum + ('cells' in line ? 1 : 0), 0)

function addLine(sheet: Worksheet, columns: readonly SheetColumn[], line: SheetLine): void {
  if ('head' in line) {
    addBand(sheet, line.head, { name: HEI, size: 10.5 }, 22)
    const row = sheet.lastRow
    row?.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER
      cell.alignment = { horizontal: 'left', vertical: 'middle' }
    })
    return
  }
  const row = sheet.addRow(line.cells.map(valueOf))
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.style = lookOf(columns[column - 1] ?? '', cell.value instanceof Date)
  })
}

function lookOf(column: string, isDay: boolean) {
  if (CENTRED.has(column)) return isDay ? CELL.centredDay : CELL.centred
  return isDay ? CELL.day : CELL.text
}

/** Days are days at midnight UTC, as the format counts them. */
function valueOf(cell: SheetCell): string | number | Date | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cell.slice(0, LONGEST_CELL)
  return new Date(`${cell.day}T00:00:00Z`)
}
