import { decodeEntities } from './html-entities.ts'
import { beginsSkipped, isEndedBy, type Skipped, stillSkipped } from './html-skipped.ts'

/** A table being read: its rows of cells, and how far down each column is still covered. */
interface Table {
  rows: string[][]
  cell: string[] | null
  span: { down: number; across: number }
  /** By column: rows still to fill, and with what. */
  covered: Map<number, { rows: number; text: string }>
}

const BLOCK =
  /^<\/?(?:p|h[1-6]|li|ul|ol|div|section|article|main|header|footer|aside|dl|dt|dd|pre|blockquote|hr|center|form|title)[\s/>]/
/** The words of HTML: a paragraph a line, a table row a line with its cells between bars. */
export function htmlToText(page: string): string {
  const html = withoutComments(page)
  const lines: string[] = []
  const tables: Table[] = []
  let line = ''
  const put = (text: string) => {
    line += text
  }
  const flush = () => {
    const text = line.trim()
    line = ''
    if (text === '') return
    const cell = tables.at(-1)?.cell
    if (cell === null || cell === undefined) lines.push(text)
    else cell.push(text.replaceAll('|', '/'))
  }
  let skipped: Skipped | null = null
  for (const token of tokensOf(html)) {
    if (!token.startsWith('<')) {
      if (skipped === null) put(decodeEntities(collapse(token)))
      continue
    }
    const tag = token.toLowerCase()
    if (skipped !== null && !isEndedBy(skipped, tag)) {
      skipped = stillSkipped(skipped, tag)
      continue
    }
    skipped = beginsSkipped(tag)
    if (skipped !== null) continue
    if (tag.startsWith('<br')) flush()
    else if (BLOCK.test(tag)) flush()
    else if (tag.startsWith('<table')) {
      flush()
      tables.push({ rows: [], cell: null, span: { down: 1, across: 1 }, covered: new Map() })
    } else if (tag.startsWith('</table')) {
      flush()
      endLast(tables, lines)
    } else {
      const table = tables.at(-1)
      if (table !== undefined) tableTag(table, tag, flush)
    }
  }
  flush()
  // What the page forgot to close ends with it.
  while (tables.length > 0) endLast(tables, lines)
  return lines.join('\n')
}

function tableTag(table: Table, tag: string, flush: () => void): void {
  if (tag.startsWith('<tr')) {
    if (table.cell !== null) endCell(table, flush)
    table.rows.push([])
  } else if (/^<t[dh][\s>]/.test(tag)) {
    // Old pages leave out the end of a cell.
    if (table.cell !== null) endCell(table, flush)
    fillCovered(table)
    table.cell = []
    table.span = { down: spanOf(tag, 'rowspan'), across: spanOf(tag, 'colspan') }
  } else if (/^<\/t[dh]>/.test(tag)) {
    if (table.cell !== null) endCell(table, flush)
  } else if (tag.startsWith('</tr')) {
    if (table.cell !== null) endCell(table, flush)
    fillCovered(table)
  }
}

function endCell(table: Table, flush: () => void): void {
  flush()
  const text = (table.cell ?? []).join('<br>')
  const row = table.rows.at(-1)
  if (row !== undefined) {
    if (table.span.down > 1) table.covered.set(row.length, { rows: table.span.down - 1, text })
    row.push(text)
    for (let more = 1; more < table.span.across; more += 1) row.push('')
  }
  table.cell = null
}

/** Comments may hold tags; an unclosed one goes to the end, as in browsers. */
function withoutComments(page: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = page.indexOf('<!--'); at >= 0; at = page.indexOf('<!--', from)) {
    parts.push(page.slice(from, at))
    const end = page.indexOf('-->', at + 4)
    from = end < 0 ? page.length : end + 3
  }
  parts.push(page.slice(from))
  return parts.join('')
}

const LATIN = /[\w.,;:%)-]/

/** White space of the source is one blank, and none between Chinese characters. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    if (!/[\r\n]/.test(space)) return ' '
    const isBetween = LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + space.length))
    return isBetween ? ' ' : ''
  })
}

/** Cells that a merged one above stands for. */
function fillCovered(table: Table): void {
  const row = table.rows.at(-1)
  if (row === undefined) return
  let above = table.covered.get(row.length)
  while (above !== undefined && above.rows > 0) {
    above.rows -= 1
    row.push(above.text)
    above = table.covered.get(row.length)
  }
}

/** Ends the innermost table, with the cell that is still open. */
function endLast(tables: Table[], lines: string[]): void {
  const table = tables.pop()
  if (table === undefined) return
  if (table.cell !== null) endCell(table, () => {})
  endTable(table, tables.at(-1), lines)
}

function endTable(table: Table, outer: Table | undefined, lines: string[]): void {
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell !== '')
    const text = filled.length > 1 ? `| ${row.join(' | ')} |` : filled.join('')
    if (text === '') continue
    if (outer?.cell) outer.cell.push(filled.join(' '))
    else lines.push(...(filled.length > 1 ? [text] : text.split('<br>')))
  }
}

/** How many rows or columns a cell takes. */
const spanOf = (tag: string, name: string): number => {
  const at = tag.indexOf(`${name}=`)
  const given = /^"?(\d{1,4})/.exec(tag.slice(at + name.length + 1, at + name.length + 8))?.[1]
  return at < 0 || given === undefined ? 1 : Math.max(1, Number(given))
}

/** Tags, however long, and the text between them; a sign that opens no tag is left out. Linear in the length. */
export function* tokensOf(html: string): Generator<string> {
  let at = 0
  let close = -1
  while (at < html.length) {
    let next = html.indexOf('<', at + 1)
    if (next < 0) next = html.length
    if (html.charAt(at) === '<') {
      if (close < at) close = html.indexOf('>', at)
      if (close < 0) close = html.length
      if (close < next) {
        yield html.slice(at, close + 1)
        at = close + 1
        continue
      }
      at += 1
      if (at >= next) continue
    }
    yield html.slice(at, next)
    at = next
  }
}
