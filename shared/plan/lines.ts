import type { NoiseKind } from './model.ts'
import { PAGE_BREAK, SOFT_BREAK } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { joinTexts, sliceText, type Text, trimText } from './text.ts'

export interface TextLine {
  kind: 'text'
  text: Text
}

/** A row of a table; cells may be empty. */
export interface RowLine {
  kind: 'row'
  text: Text
  cells: Text[]
}

/** Left out, and why. `pageMark`: a page ended here. */
export interface NoiseLine {
  kind: 'noise'
  text: Text
  noise: NoiseKind
  pageMark?: boolean
}

export type Line = TextLine | RowLine | NoiseLine

const RULE = /^(?:[-_=*~]\s?){3,}$/
const HEADING_MARK = /^(?:#{1,6}|>)\s{1,4}/
const BULLET = /^[-*+•●■◆▪]\s{1,4}(?=\S)(?!\d{1,4}\s?-)/
const SEPARATOR_CELL = /^:?-{1,40}:?$/

/** A line of a table drawn with signs; between two of them stands one row, however many lines it takes. */
const DRAWN_RULE = /^[\u2500-\u257f|\s-]{3,}$/
const DRAWN_CORNER = /[\u250c-\u254b]/

/** No plan has more lines; what comes after stays unclaimed, and is seen to be. */
const MOST_LINES = 50_000

/** The text cut into lines and table rows, as they are printed. */
export function splitLines(text: Text): Line[] {
  const lines: Line[] = []
  const { flat } = text
  const drawn: Drawn = { row: null, isOpen: false }
  let from = 0
  while (from < flat.length && lines.length < MOST_LINES) {
    let to = from
    while (to < flat.length && flat.charAt(to) !== '\n' && flat.charAt(to) !== PAGE_BREAK) to += 1
    const broken = endOfBrokenCells(flat, from, to)
    if (broken > to) {
      readLine(softened(sliceText(text, from, broken)), lines, null)
      to = broken
    } else if (to > from) {
      const before = lines.length
      readLine(sliceText(text, from, to), lines, drawn.row)
      if (lines.length > before) joinDrawn(lines, drawn)
    }
    if (flat.charAt(to) === PAGE_BREAK) {
      lines.push({ kind: 'noise', text: sliceText(text, to, to), noise: 'furniture', pageMark: true })
    }
    from = to + 1
  }
  return lines
}

/** A cell that a quotation mark opens and this line does not close: as workbooks put broken cells on the clipboard. */
const OPEN_CELL = /(?:^|\t)"[^"\t]{0,400}$/
const LONGEST_CELL = 2000

/** Where the line ends when the cells that it opens are closed on later lines; else `to`. */
function endOfBrokenCells(flat: string, from: number, to: number): number {
  let end = to
  for (let start = from; flat.slice(start, end).includes('\t') && OPEN_CELL.test(flat.slice(start, end)); ) {
    const close = flat.slice(end, end + LONGEST_CELL).search(/"(?=[\t\n]|$)/)
    if (close < 0 || flat.slice(end, end + close).includes('\t')) return to
    start = end + close + 1
    const next = flat.indexOf('\n', start)
    end = next < 0 ? flat.length : next
  }
  return end
}

/** Line ends within cells, and no quotation marks around them. */
function softened(text: Text): Text {
  const inside = (words: string): string =>
    words.replaceAll('\n', SOFT_BREAK).replace(/(^|\t)"|"(?=\t|$)/g, '$1 ')
  return { ...text, flat: inside(text.flat), shown: inside(text.shown) }
}

/** A table drawn with signs: whether one is open, and the row that goes on. */
interface Drawn {
  row: RowLine | null
  isOpen: boolean
}

/** Puts the last line to the row above where a table drawn with signs breaks its cells over lines. */
function joinDrawn(lines: Line[], drawn: Drawn): void {
  const last = lines.at(-1)
  if (last === undefined) return
  const isRule = last.kind !== 'row' && DRAWN_RULE.test(last.text.flat) && DRAWN_CORNER.test(last.text.flat)
  if (isRule) lines[lines.length - 1] = { kind: 'noise', text: last.text, noise: 'furniture' }
  if (last.kind !== 'row') {
    drawn.isOpen = isRule
    drawn.row = null
    return
  }
  const above = drawn.row
  if (!drawn.isOpen || above?.cells.length !== last.cells.length) {
    drawn.row = drawn.isOpen ? last : null
    return
  }
  lines.pop()
  const cells = above.cells.map((cell, at) => joinTexts([cell, last.cells[at] ?? cell].filter(isFilled)))
  drawn.row = { kind: 'row', text: joinTexts([above.text, last.text]), cells }
  lines[lines.length - 1] = drawn.row
}

const isFilled = (text: Text): boolean => text.flat !== ''

/** `above`: the row of a table drawn with signs that may go on. */
function readLine(raw: Text, lines: Line[], above: RowLine | null): void {
  const text = trimText(raw)
  if (text.flat === '') return
  if (text.flat.length < 80 && RULE.test(text.flat)) {
    lines.push({ kind: 'noise', text, noise: 'furniture', pageMark: true })
    return
  }
  const barred = text.flat.includes('|')
  // Empty cells at the end count: only so the others stay under their heads.
  const cells = barred ? cellsOf(text, '|') : text.flat.includes('\t') ? tabCells(raw) : null
  if (cells === null) {
    readParagraphs(text, lines)
    return
  }
  const filled = cells.filter((cell) => cell.flat !== '')
  // Nothing but bars: what some converters leave between cells.
  if (filled.length === 0) return
  if (filled.every((cell) => SEPARATOR_CELL.test(cell.flat))) {
    lines.push({ kind: 'noise', text, noise: 'furniture' })
  } else if (filled.length === 1 && filled[0] !== undefined && cells.length !== above?.cells.length)
    readParagraphs(filled[0], lines)
  else lines.push({ kind: 'row', text, cells })
}

function cellsOf(text: Text, mark: string): Text[] {
  const cells: Text[] = []
  const end = text.flat.endsWith(mark) ? text.flat.length - 1 : text.flat.length
  let from = text.flat.startsWith(mark) ? 1 : 0
  while (from <= end) {
    const bar = text.flat.indexOf(mark, from)
    const to = bar < 0 || bar > end ? end : bar
    cells.push(trimText(sliceText(text, from, to)))
    from = to + 1
  }
  return cells
}

/** Tabs part cells, but also a number from its words. */
function tabCells(text: Text): Text[] | null {
  const cells = cellsOf(text, '\t')
  const [first] = cells
  if (cells.length === 2 && readNumber(first?.flat ?? '')?.length === first?.flat.length) return null
  return cells.filter((cell) => cell.flat !== '').length > 1 ? cells : null
}

function readParagraphs(text: Text, lines: Line[]): void {
  let from = 0
  while (from <= text.flat.length) {
    const stop = text.flat.indexOf(SOFT_BREAK, from)
    const to = stop < 0 ? text.flat.length : stop
    const part = unmark(trimText(sliceText(text, from, to)))
    if (part.flat !== '') lines.push({ kind: 'text', text: part })
    from = to + 1
  }
}

function unmark(text: Text): Text {
  const mark = HEADING_MARK.exec(text.flat) ?? BULLET.exec(text.flat)
  return mark === null ? text : trimText(sliceText(text, mark[0].length))
}
