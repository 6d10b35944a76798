import type { TemplateCell } from '#shared/templates/model.ts'
import { LONGEST_CELL } from '../documents/sheet-style.ts'
import { dayStyles } from './day-styles.ts'
import type { FillAsked } from './fill-template.ts'
import { type Package, textOf } from './package.ts'
import { readRows } from './sheet-rows.ts'

/** The values as the cells shall hold them: a day is a number where the example shows days, and words anywhere else. */
export function withPlainValues(book: Package, asked: FillAsked): FillAsked {
  const part = book.sheets.find(({ name }) => name === asked.sheet)?.part
  if (part === undefined) return asked
  const { rows } = readRows(textOf(book.parts, part))
  const cells = rows.find(({ number }) => number === asked.row)?.cells ?? []
  const isDayStyle = dayStyles(textOf(book.parts, 'xl/styles.xml'))
  const columns = asked.columns.map(({ column, fill }) => {
    if (typeof fill !== 'object') return { column, fill }
    const example = cells.find((cell) => cell.column === column)
    const style = example?.attributes.find(({ name }) => name === 's')?.value ?? '0'
    return { column, fill: { values: fill.values.map((value) => plain(value, isDayStyle(style), book)) } }
  })
  return { ...asked, columns, note: asked.note && { ...asked.note, text: cellText(asked.note.text) } }
}

function plain(value: TemplateCell, isDay: boolean, { from1904 }: Package): TemplateCell {
  if (typeof value === 'string') return cellText(value)
  if (value === null || typeof value === 'number') return value
  return isDay ? serialOf(value.day, from1904) : value.day
}

const MS_A_DAY = 86_400_000
const FROM_1904 = 1462
/** Days since the turn of 1899, as Excel counts them after its 29th of February 1900. */
const serialOf = (day: string, from1904: boolean): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_A_DAY) -
  (from1904 ? FROM_1904 : 0)

/** What XML cannot hold is left out; lines end as a cell ends them. */
export const cellText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff\p{Surrogate}]/gu, '')
    .slice(0, LONGEST_CELL)
    .replace(/[\ud800-\udbff]$/, '')
