/** A table being read: its rows of cells, and how far down each column is still covered. */
export interface Table {
  rows: string[][]
  cell: string[] | null
  span: { down: number; across: number }
  /** By column: rows still to fill, and with what. */
  covered: Map<number, { rows: number; text: string }>
}

export const aTable = (): Table => ({
  rows: [],
  cell: null,
  span: { down: 1, across: 1 },
  covered: new Map(),
})

/** No table has more columns; a page that says so asks for more cells than it has words. */
const MOST_ACROSS = 100

/** Follows a tag within a table; `flush` puts the words so far into the open cell. */
export function tableTag(table: Table, tag: string, flush: () => void): void {
  if (tag.startsWith('<tr')) {
    if (table.cell !== null) endCell(table, flush)
    table.rows.push([])
  } else if (/^<t[dh][\s>]/.test(tag)) {
    // Old pages leave out the end of a cell.
    if (table.cell !== null) endCell(table, flush)
    fillCovered(table)
    table.cell = []
    table.span = { down: spanOf(tag, 'rowspan'), across: Math.min(MOST_ACROSS, spanOf(tag, 'colspan')) }
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
    const { down, across } = table.span
    for (let more = 0; more < across; more += 1) {
      const words = more === 0 ? text : ''
      if (down > 1) table.covered.set(row.length, { rows: down - 1, text: words })
      row.push(words)
    }
  }
  table.cell = null
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
export function endLast(tables: Table[], lines: string[]): void {
  const table = tables.pop()
  if (table === undefined) return
  if (table.cell !== null) endCell(table, () => {})
  endTable(table, tables.at(-1), lines)
}

/** Of a row that stands in a cell, between its cells and between their lines: a table lays out the page, or a cell is divided. */
const BAR = '\u001f'
const BREAK = '\u001e'
const asRow = (line: string): string =>
  line.includes(BAR) ? `| ${line.replaceAll(BREAK, '<br>').split(BAR).join(' | ')} |` : line

function endTable(table: Table, outer: Table | undefined, lines: string[]): void {
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell !== '')
    const text = filled.length > 1 ? `| ${row.join(' | ')} |` : filled.join('')
    if (text === '') continue
    if (outer?.cell)
      outer.cell.push(filled.length > 1 ? row.join(BAR).replaceAll('<br>', BREAK) : filled.join(''))
    else if (filled.length > 1) lines.push(text.replaceAll(BAR, ' ').replaceAll(BREAK, '<br>'))
    else lines.push(...text.split('<br>').map(asRow))
  }
}

/** How many rows or columns a cell takes. */
const spanOf = (tag: string, name: string): number => {
  const at = tag.indexOf(`${name}=`)
  const given = /^["']?(\d{1,4})/.exec(tag.slice(at + name.length + 1, at + name.length + 8))?.[1]
  return at < 0 || given === undefined ? 1 : Math.max(1, Number(given))
}
