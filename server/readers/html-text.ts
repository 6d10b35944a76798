/** A table being read: its rows of cells, and how far down each column is still covered. */
interface Table {
  rows: string[][]
  cell: string[] | null
  span: { down: number; across: number }
  /** By column: rows still to fill, and with what. */
  covered: Map<number, { rows: number; text: string }>
}

const TOKEN = /<[^<>]{0,2000}>|[^<]+/g
const BLOCK_END = /^<\/(?:p|h[1-6]|li|div)>/
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}

/** The words of simple HTML: a paragraph a line, a table row a line with its cells between bars. */
export function htmlToText(html: string): string {
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
  for (const [token] of html.matchAll(TOKEN)) {
    if (!token.startsWith('<')) {
      put(unescape(token))
      continue
    }
    const tag = token.toLowerCase()
    if (tag.startsWith('<br')) flush()
    else if (BLOCK_END.test(tag)) flush()
    else if (tag.startsWith('<table')) {
      flush()
      tables.push({ rows: [], cell: null, span: { down: 1, across: 1 }, covered: new Map() })
    } else if (tag.startsWith('</table')) {
      flush()
      const table = tables.pop()
      if (table !== undefined) endTable(table, tables.at(-1), lines)
    } else {
      const table = tables.at(-1)
      if (table !== undefined) tableTag(table, tag, flush)
    }
  }
  flush()
  return lines.join('\n')
}

function tableTag(table: Table, tag: string, flush: () => void): void {
  if (tag.startsWith('<tr')) table.rows.push([])
  else if (/^<t[dh][ >]/.test(tag)) {
    fillCovered(table)
    table.cell = []
    table.span = { down: spanOf(tag, 'rowspan'), across: spanOf(tag, 'colspan') }
  } else if (/^<\/t[dh]>/.test(tag)) {
    flush()
    const text = (table.cell ?? []).join('<br>')
    const row = table.rows.at(-1)
    if (row !== undefined) {
      if (table.span.down > 1) table.covered.set(row.length, { rows: table.span.down - 1, text })
      row.push(text)
      for (let more = 1; more < table.span.across; more += 1) row.push('')
    }
    table.cell = null
  } else if (tag.startsWith('</tr')) fillCovered(table)
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

function endTable(table: Table, outer: Table | undefined, lines: string[]): void {
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell !== '')
    const text = filled.length > 1 ? `| ${row.join(' | ')} |` : filled.join('')
    if (text === '') continue
    if (outer?.cell) outer.cell.push(filled.join(' '))
    else lines.push(...(filled.length > 1 ? [text] : text.split('<br>')))
  }
}

const spanOf = (tag: string, name: string): number => {
  const given = Number(new RegExp(`${name}="?(\\d{1,4})`).exec(tag)?.[1] ?? 1)
  return Math.max(1, given)
}

const unescape = (text: string): string =>
  text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
