import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'

type Column = 'progress' | 'problems' | 'next' | 'unchanged'

/** A 填报表 as somebody fills it in with another program: read whole, changed in some cells, saved anew. */
export function fillIn(
  bytes: Uint8Array,
  typed: readonly [ordinal: number, column: Column, text: string][],
): Buffer {
  const book = read(bytes, { cellStyles: true })
  const sheet = book.Sheets[words.sheet]
  if (sheet === undefined) throw new Error('no sheet')
  for (const [ordinal, column, text] of typed) {
    const at = utils.encode_cell({ r: rowOf(sheet, ordinal), c: columnOf(sheet, words.columns[column]) })
    sheet[at] = { t: 's', v: text }
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}

const range = (sheet: WorkSheet) => utils.decode_range(sheet['!ref'] ?? 'A1')
const HEADS = 3

function columnOf(sheet: WorkSheet, head: string): number {
  const { s, e } = range(sheet)
  for (let c = s.c; c <= e.c; c++)
    if (String(sheet[utils.encode_cell({ r: HEADS, c })]?.v).replace('\r', '') === head) return c
  throw new Error(`no column ${head}`)
}

function rowOf(sheet: WorkSheet, ordinal: number): number {
  const c = columnOf(sheet, words.columns.no)
  for (let r = HEADS + 1; r <= range(sheet).e.r; r++)
    if (sheet[utils.encode_cell({ r, c })]?.v === ordinal) return r
  throw new Error(`no row ${ordinal}`)
}
