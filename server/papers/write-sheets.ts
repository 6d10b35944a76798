import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import { countSheetRows, type Sheet } from '#shared/papers/sheet.ts'
import { type Hear, inSlices } from '../documents/in-slices.ts'
import {
  addBand,
  addHead,
  CELL,
  LONGEST_CELL,
  NOTE_FONT,
  printAll,
  printedPage,
} from '../documents/sheet-style.ts'

const HEAD_ROW = 3
const TITLE_FONT = { name: words.fonts.hei, size: 16 }

/** Sheets as offices print them: title and basis over all columns, heads frozen and repeated, A4 landscape; no formula. */
export async function writeSheets(sheets: readonly Sheet[], hear: Hear = () => {}): Promise<Uint8Array> {
  const workbook = new Workbook()
  const of = countSheetRows(sheets)
  let written = 0
  for (const sheet of sheets)
    await addSheet(workbook, sheet, (slice) => {
      written += slice.length
      hear({ type: 'wrote', written, of })
    })
  hear({ type: 'packing' })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

type Rows = Sheet['rows']

function addSheet(
  workbook: Workbook,
  { name, title, note, columns, rows }: Sheet,
  told: (slice: Rows) => void,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, printedPage({ ySplit: HEAD_ROW }))
  sheet.columns = columns.map(({ width }, at) => ({ key: String(at), width }))
  addBand(sheet, title, TITLE_FONT, 34)
  addBand(sheet, note, NOTE_FONT, 20)
  addHead(
    sheet,
    columns.map(({ head }) => head),
  )
  printAll(sheet, HEAD_ROW, columns.length, rows.length)
  return inSlices(rows, (cells) => addRow(sheet, columns, cells), told)
}

function addRow(sheet: Worksheet, columns: Sheet['columns'], cells: Rows[number]): void {
  const row = sheet.addRow(
    cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)),
  )
  row.eachCell({ includeEmpty: true }, (cell, no) => {
    cell.style = columns[no - 1]?.isCentred === true ? CELL.centred : CELL.text
  })
}
