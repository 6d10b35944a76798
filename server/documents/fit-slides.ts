import type { SlideCell, SlideText } from './slides.ts'

/** Measures of a slide in inches, and of its type in points; slides-pptx.ts draws by them. */
export const slide = { wide: 13.333, high: 7.5, edge: 0.55 } as const
export const type = { table: 14, small: 11, head: 12, line: 12 } as const
export const cell = { top: 0.06, right: 0.14 } as const
/** Where the table begins, with figures above it and without. */
export const tableTop = ({ facts }: SlideText): number => (facts.length > 0 ? 2.65 : 1.75)
export const inner = slide.wide - 2 * slide.edge

const LINE = 1.25 / 72
const FOOT = 0.55
/** Longer cells are cut, as on the screen: the ledger has all of it. */
const MOST_LINES = 9
const CUT = '……'

/** A slide, or as many as its rows need: a program that shows slides lets what is too long run off the page. */
export function fitted(text: SlideText, continued: string): SlideText[] {
  const { table } = text
  if (table === null) return [text]
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  const widths = table.widths.map((width) => (width / whole) * inner - cell.right)
  const rows = table.rows.map((row) => row.map((one, at) => short(one, widths[at] ?? 1)))
  const space = slide.high - FOOT - linesHigh(text.lines, inner) - tableTop(text) - heightOf(1, type.head)
  const parts: SlideCell[][][] = [[]]
  let left = space
  for (const row of rows) {
    const high = Math.max(...row.map((one, at) => cellHigh(one, widths[at] ?? 1)))
    if (high > left && (parts.at(-1)?.length ?? 0) > 0) {
      parts.push([])
      left = space
    }
    parts.at(-1)?.push(row)
    left -= high
  }
  return parts.map((part, at) => ({
    ...text,
    title: at === 0 ? text.title : text.title + continued,
    table: { ...table, rows: part },
    lines: at === parts.length - 1 ? text.lines : [],
    notes: at === 0 ? text.notes : '',
  }))
}

/** What stands under the table, with some room above it. */
export const linesHigh = (lines: readonly string[], wide: number): number =>
  lines.length === 0
    ? 0
    : 0.2 + lines.reduce((sum, line) => sum + linesOf(line, wide, type.line), 0) * type.line * LINE

const sizeOf = ({ isSmall }: SlideCell['lines'][number]): number => (isSmall ? type.small : type.table)

const heightOf = (lines: number, points: number): number => lines * points * LINE + 2 * cell.top

const cellHigh = ({ lines }: SlideCell, wide: number): number =>
  lines.reduce((sum, line) => sum + linesOf(line.text, wide, sizeOf(line)) * sizeOf(line) * LINE, 0) +
  2 * cell.top

const linesOf = (text: string, wide: number, points: number): number =>
  Math.max(1, Math.ceil(widthOf(text) / perLine(wide, points)))

/** Full-width characters to a line; one is kept back, since a mark may not begin a line. */
const perLine = (wide: number, points: number): number => Math.max(2, Math.floor((wide * 72) / points) - 1)

/** In full-width characters. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, one) => sum + shareOf(one), 0)
const shareOf = (one: string): number => (one < '\u0100' ? 0.58 : 1)

function short({ lines, ...rest }: SlideCell, wide: number): SlideCell {
  let left = MOST_LINES
  const kept: SlideCell['lines'] = []
  for (const line of lines) {
    if (left <= 0) break
    const text = upTo(line.text, left * perLine(wide, sizeOf(line)))
    kept.push({ ...line, text })
    left -= linesOf(text, wide, sizeOf(line))
  }
  return { ...rest, lines: kept }
}

function upTo(text: string, most: number): string {
  if (widthOf(text) <= most) return text
  let wide = CUT.length
  let end = 0
  for (const one of text) {
    wide += shareOf(one)
    if (wide > most) break
    end += one.length
  }
  return text.slice(0, end) + CUT
}
