import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { guessUses } from '#shared/templates/guess.ts'
import { type BookCell, type BookSheet, MOST_SHOWN, type TemplateBook } from '#shared/templates/model.ts'
import { isCell, isHiddenColumn, shownSheets } from '../readers/sheet-book.ts'
import { NotFillable, openPackage, refuseUnkept, textOf, unlessUnreadable } from './package.ts'
import { readRows } from './sheet-rows.ts'

const USUAL_WIDTH = 9

/** An uploaded workbook as the office looks at it, once it is sure that nothing in it would be lost by filling it. */
export function readTemplate(bytes: Uint8Array): TemplateBook {
  const { parts, workbook, sheets } = openPackage(bytes)
  refuseUnkept(textOf(parts, workbook))
  unlessUnreadable(() => {
    for (const { part } of sheets) {
      const xml = textOf(parts, part)
      refuseUnkept(xml)
      if (xml.includes('sheetData')) readRows(xml)
    }
  })
  const book = opened(bytes)
  const shown = shownSheets(book).flatMap(({ name, sheet }) => sheetOf(name, sheet) ?? [])
  if (shown.length === 0) throw new NotFillable('fileEmpty')
  const top = shown.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')))
  if (isMarkedSecret(top.join('\n'))) throw new NotFillable('fileSecret')
  return { sheets: shown }
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false })
  } catch {
    throw new NotFillable('notATemplate')
  }
}

function sheetOf(name: string, sheet: WorkSheet): BookSheet | null {
  const area = sheet['!ref']
  if (area === undefined) return null
  const { e } = utils.decode_range(area)
  const last = { row: Math.min(e.r, MOST_SHOWN.rows - 1), column: Math.min(e.c, MOST_SHOWN.columns - 1) }
  const merged = mergesIn(sheet, last)
  const rows: BookSheet['rows'] = []
  const heads: { number: number; texts: string[] }[] = []
  for (let row = 0; row <= last.row; row++) {
    const cells: BookCell[] = []
    const texts: string[] = []
    for (let column = 0; column <= last.column; column++) {
      const key = `${row}:${column}`
      const source = merged.sources.get(key)
      const cell = cellOf(sheet, row, column)
      texts.push(textAt(sheet, source, column) ?? cell.text)
      if (source === undefined) cells.push({ column, ...cell, ...merged.spans.get(key) })
    }
    rows.push({ number: row + 1, cells })
    heads.push({ number: row + 1, texts })
  }
  const widths = Array.from({ length: last.column + 1 }, (_, column) =>
    isHiddenColumn(sheet, column) ? 0 : Math.round(sheet['!cols']?.[column]?.wch ?? USUAL_WIDTH),
  )
  const isFormula = (row: number, column: number) => cellOf(sheet, row - 1, column).isFormula === true
  return { name, widths, rows, more: Math.max(0, e.r - last.row), guess: guessUses(heads, isFormula) }
}

/** What a merge shows in this column: the first of its columns speaks for all. */
function textAt(sheet: WorkSheet, source: Source | undefined, column: number): string | null {
  if (source === undefined) return null
  return source.column === column ? cellOf(sheet, source.row, source.column).text : ''
}

interface Source {
  row: number
  column: number
}

function cellOf(sheet: WorkSheet, row: number, column: number): Pick<BookCell, 'text' | 'isFormula'> {
  const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })]
  if (!isCell(cell)) return { text: '' }
  const text = (cell.w ?? String(cell.v ?? '')).trim().slice(0, LONGEST)
  return cell.f === undefined ? { text } : { text, isFormula: true }
}
const LONGEST = 300

/** What the first cell of a merge spans, and where the words of every other one stand. */
function mergesIn(sheet: WorkSheet, last: { row: number; column: number }) {
  const spans = new Map<string, { across: number; down: number }>()
  const sources = new Map<string, Source>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.r > last.row || s.c > last.column) continue
    const [right, bottom] = [Math.min(e.c, last.column), Math.min(e.r, last.row)]
    spans.set(`${s.r}:${s.c}`, { across: right - s.c + 1, down: bottom - s.r + 1 })
    for (let row = s.r; row <= bottom; row++)
      for (let column = s.c; column <= right; column++)
        if (row !== s.r || column !== s.c) sources.set(`${row}:${column}`, { row: s.r, column: s.c })
  }
  return { spans, sources }
}
