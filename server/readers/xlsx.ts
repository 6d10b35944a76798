import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { dayWords } from './cell-day.ts'
import { cellWords, rowLine } from './row-line.ts'

/** Sheets are read this far; a plan is never larger. */
const LIMIT = { rows: 20_000, columns: 60 }

/** The sheets of a workbook as text, a row a line; merged cells are filled downwards. */
export function readXlsx(bytes: Uint8Array): string {
  const workbook = read(bytes, {
    type: 'array',
    cellDates: true,
    UTC: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
  })
  const hidden = workbook.Workbook?.Sheets ?? []
  return workbook.SheetNames.filter((_, index) => !hidden[index]?.Hidden)
    .map((name) => rowsOf(workbook.Sheets[name]))
    .filter((text) => text !== '')
    .join('\n\n')
}

function rowsOf(sheet: WorkSheet | undefined): string {
  const area = sheet?.['!ref']
  if (sheet === undefined || area === undefined) return ''
  const { s, e } = utils.decode_range(area)
  const merged = mergedDownwards(sheet)
  const lines: string[] = []
  for (let row = s.r; row <= Math.min(e.r, s.r + LIMIT.rows); row += 1) {
    const cells: string[] = []
    for (let column = s.c; column <= Math.min(e.c, s.c + LIMIT.columns); column += 1) {
      const address = utils.encode_cell({ r: merged.get(`${row}:${column}`) ?? row, c: column })
      cells.push(cellText(sheet[address]))
    }
    lines.push(...rowLine(cells))
  }
  return lines.join('\n')
}

/** For each covered cell in the first column of a merged block, the row that holds its value. */
function mergedDownwards(sheet: WorkSheet): Map<string, number> {
  const rows = new Map<string, number>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r + 1; row <= Math.min(e.r, s.r + LIMIT.rows); row += 1) rows.set(`${row}:${s.c}`, s.r)
  }
  return rows
}

const isCell = (cell: unknown): cell is CellObject => typeof cell === 'object' && cell !== null && 't' in cell

function cellText(cell: unknown): string {
  if (!isCell(cell) || cell.v === undefined || cell.t === 'e') return ''
  if (cell.v instanceof Date) return dayWords(cell.v, cell.z)
  const words = cell.t === 'n' ? (cell.w ?? String(cell.v)) : String(cell.v)
  return cellWords(words)
}
