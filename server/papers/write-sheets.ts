import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import type { Sheet } from '#shared/papers/sheet.ts'
import { BORDER, LONGEST_CELL } from '../documents/sheet-style.ts'

const HEAD_ROW = 3
const { song: SONG, hei: HEI } = words.fonts

/** Sheets as offices print them: title and basis over all columns, heads frozen and repeated, A4 landscape; no formula. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  for (const sheet of sheets) addSheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: Workbook, { name, title, note, columns, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, {
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
  sheet.columns = columns.map(({ width }, at) => ({ key: String(at), width }))
  addBand(sheet, title, { name: HEI, size: 16 }, 34)
  addBand(sheet, note, { name: SONG, size: 10 }, 20)
  const head = sheet.addRow(columns.map((column) => column.head))
  head.height = 24
  head.eachCell((cell) => {
    cell.font = { name: HEI, size: 10.5 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
  })
  for (const cells of rows) addRow(sheet, columns, cells)
  sheet.pageSetup.printTitlesRow = `1:${HEAD_ROW}`
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length).letter}${HEAD_ROW + rows.length}`
}

/** One merged line over all columns. */
function addBand(sheet: Worksheet, text: string, font: { name: string; size: number }, height: number): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columns.length)
  row.height = height
  const cell = row.getCell(1)
  cell.font = font
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

function addRow(sheet: Worksheet, columns: Sheet['columns'], cells: Sheet['rows'][number]): void {
  const row = sheet.addRow(
    cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)),
  )
  row.eachCell({ includeEmpty: true }, (cell, no) => {
    cell.font = { name: SONG, size: 10.5 }
    cell.border = BORDER
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      ...(columns[no - 1]?.isCentred === true ? { horizontal: 'center' as const } : {}),
    }
  })
}
