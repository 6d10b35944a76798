import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import { limits } from '#shared/items/limits.ts'
import { BORDER, LONGEST_CELL, printAll, printedPage } from '../documents/sheet-style.ts'
import type { FillingCell, FillingColumn, FillingKind, FillingSheet } from './filling-sheet.ts'

/** 1 title, 2 how to fill it in, 3 the hidden marks, 4 the heads. */
const ROWS = { marks: 3, head: 4 }
const { song: SONG, hei: HEI } = words.fonts
const LOCKED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } } as const
const isOpen = (kind: FillingKind): boolean => kind !== 'key' && kind !== 'shown' && kind !== 'small'

/** Every value is text, a number or nothing, never a formula; cells for words keep what is typed as text. */
const LOOKS = {
  key: lookOf({ size: 8 }),
  shown: lookOf({}),
  small: lookOf({ isCentred: true }),
  text: lookOf({ format: '@' }),
  yes: lookOf({ isCentred: true, format: '@' }),
  number: lookOf({ isCentred: true, format: 'General' }),
  day: lookOf({ isCentred: true, format: 'yyyy-mm-dd' }),
} satisfies Record<FillingKind, object>

function lookOf({ size = 10.5, isCentred = false, format = '' }): Cell['style'] {
  return {
    font: { name: SONG, size },
    border: BORDER,
    alignment: {
      vertical: 'top',
      wrapText: true,
      ...(isCentred ? { horizontal: 'center' as const } : {}),
    },
    protection: { locked: format === '' },
    ...(format === '' ? { fill: LOCKED } : { numFmt: format }),
  }
}

/** 填报表: locked but for the cells to fill in, heads frozen and repeated, A4 landscape, keys out of sight. */
export async function fillingToXlsx(filling: FillingSheet): Promise<Uint8Array> {
  const { columns, rows } = filling
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(words.sheet, printedPage({ xSplit: 3, ySplit: ROWS.head }))
  sheet.columns = columns.map(({ kind, width }) => ({ width, hidden: kind === 'key' }))
  addBand(sheet, filling.title, { name: HEI, size: 18, bold: true }, 34)
  addBand(sheet, filling.how, { name: SONG, size: 10 }, 34)
  sheet.addRow(columns.map(({ mark }) => mark)).hidden = true
  addHead(sheet, columns)
  for (const row of rows) addRow(sheet, columns, row)
  addChecks(sheet, filling)
  sheet.autoFilter = {
    from: { row: ROWS.head, column: 1 },
    to: { row: ROWS.head + rows.length, column: columns.length },
  }
  printAll(sheet, ROWS.head, columns.length, rows.length)
  await sheet.protect('', {
    ...{ formatColumns: true, formatRows: true, sort: true, autoFilter: true, deleteRows: true },
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** One merged line over all columns in sight. */
function addBand(
  sheet: Worksheet,
  text: string,
  font: { name: string; size: number; bold?: boolean },
  height: number,
): void {
  const row = sheet.addRow(['', text])
  sheet.mergeCells(row.number, 2, row.number, sheet.columns.length)
  row.height = height
  const cell = row.getCell(2)
  cell.font = font
  cell.alignment = { horizontal: font.bold ? 'center' : 'left', vertical: 'middle', wrapText: true }
}

function addHead(sheet: Worksheet, columns: readonly FillingColumn[]): void {
  const row = sheet.addRow(columns.map(({ head }) => head))
  row.height = 30
  columns.forEach(({ kind }, at) => {
    const cell = row.getCell(at + 1)
    cell.font = { name: HEI, size: 10.5, bold: isOpen(kind) }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
    if (!isOpen(kind)) cell.fill = LOCKED
  })
}

function addRow(sheet: Worksheet, columns: readonly FillingColumn[], cells: readonly FillingCell[]): void {
  const row = sheet.addRow(
    cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)),
  )
  row.height = heightOf(columns, cells)
  columns.forEach(({ kind, isFor }, at) => {
    const isLocked = isFor !== undefined && cells[isFor] === ''
    row.getCell(at + 1).style = LOOKS[isLocked ? 'shown' : kind]
  })
}

const LINE = { points: 14, least: 32, most: 400 }
const WIDE = /[\u2e80-\uffef]/g

/** Programs disagree about heights that are not given; so high that every word is seen when it is opened. */
function heightOf(columns: readonly FillingColumn[], cells: readonly FillingCell[]): number {
  const lines = columns.map(({ kind, width }, at) =>
    kind === 'key' ? 1 : linesOf(String(cells[at] ?? ''), width - 1.5),
  )
  return Math.min(LINE.most, Math.max(LINE.least, Math.max(...lines) * LINE.points + 4))
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    const wide = line.length + (line.match(WIDE)?.length ?? 0)
    return sum + Math.max(1, Math.ceil(wide / width))
  }, 0)
}

/** What may be typed where; the program says so at once, and the upload checks it again. */
function addChecks(sheet: Worksheet, { columns, rows }: FillingSheet): void {
  if (rows.length === 0) return
  columns.forEach(({ kind }, at) => {
    const check = CHECKS[kind]?.()
    if (check === undefined) return
    const { letter } = sheet.getColumn(at + 1)
    const area = `${letter}${ROWS.head + 1}:${letter}${ROWS.head + rows.length}`
    const { title, text } = check.says
    sheet.dataValidations.add(area, {
      ...check.rule,
      ...{ allowBlank: true, showErrorMessage: true, errorTitle: title, error: text },
    })
  })
}

const CHECKS: Partial<Record<FillingKind, () => { rule: object; says: { title: string; text: string } }>> = {
  yes: () => ({ rule: { type: 'list', formulae: [`"${words.yes}"`] }, says: words.pick }),
  text: () => ({
    rule: { type: 'textLength', operator: 'lessThanOrEqual', formulae: [limits.note] },
    says: words.words,
  }),
  number: () => ({
    rule: { type: 'decimal', operator: 'between', formulae: [-1e12, 1e12] },
    says: words.number,
  }),
  // Filled in days after it was given out: whether the day is past is judged when it comes back.
  day: () => ({
    rule: { type: 'date', operator: 'greaterThanOrEqual', formulae: [new Date('1990-01-01T00:00:00Z')] },
    says: words.date,
  }),
}
