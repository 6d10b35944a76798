import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import type { LedgerSheet, SheetCell, SheetColumn, SheetLine } from './ledger-sheet.ts'
import { BORDER, LONGEST_CELL } from './sheet-style.ts'

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
const { song: SONG, hei: HEI } = words.fonts

/**
 * The ledger as offices print it: merged title, basis under it, 章节 rows, heads frozen and repeated, A4 landscape.
 * Every value is text, a number or a day; nothing is ever a formula.
 */
export async function ledgerToXlsx({ title, note, columns, lines }: LedgerSheet): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(words.sheet, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${words.page}` },
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
  })
  sheet.columns = columns.map((key) => ({ key, width: WIDTHS[key] }))
  addBand(sheet, title, { name: HEI, size: 18, bold: true }, 34)
  addBand(sheet, note, { name: SONG, size: 10 }, 20)
  addHead(sheet, columns)
  for (const line of lines) addLine(sheet, columns, line)
  sheet.pageSetup.printTitlesRow = `1:${HEAD_ROW}`
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length).letter}${HEAD_ROW + lines.length}`
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

type Font = { name: string; size: number; bold?: boolean }

/** One merged line over all columns. */
function addBand(sheet: Worksheet, text: string, font: Font, height: number): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columns.length)
  row.height = height
  const cell = row.getCell(1)
  cell.font = font
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

function addHead(sheet: Worksheet, columns: readonly SheetColumn[]): void {
  const head = sheet.addRow(columns.map((key) => words.columns[key]))
  head.height = 24
  head.eachCell((cell) => {
    cell.font = { name: HEI, size: 10.5 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
  })
}

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
  row.eachCell({ includeEmpty: true }, (cell, column) => dress(cell, columns[column - 1] ?? ''))
}

function dress(cell: Cell, column: string): void {
  cell.font = { name: SONG, size: 10.5 }
  cell.border = BORDER
  cell.alignment = {
    vertical: 'middle',
    wrapText: true,
    ...(CENTRED.has(column) ? { horizontal: 'center' as const } : {}),
  }
  if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
}

/** Days are days at midnight UTC, as the format counts them. */
function valueOf(cell: SheetCell): string | number | Date | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cell.slice(0, LONGEST_CELL)
  return new Date(`${cell.day}T00:00:00Z`)
}
