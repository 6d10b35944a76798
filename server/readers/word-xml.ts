import { strToU8 } from 'fflate'
import { barCell } from '#shared/plan/bar-cell.ts'
import { decodeEntities } from './html-entities.ts'
import { tokensOf } from './html-text.ts'
import { type MergedCell, mergedRows } from './merged-rows.ts'
import type { Entries } from './open-zip.ts'

interface Cell {
  lines: string[]
  across: number
  isBelow: boolean
}
interface Table {
  rows: MergedCell[][]
  cell: Cell | null
}

/** Neither words of the plan: headers and footers, and notes. */
const SKIPPED = new Set(['w:sectPr', 'w:footnote', 'w:endnote', 'w:docPr', 'w:styles', 'w:lists'])

/** The words of a Word 2003 document in XML; Word prints the automatic numbers in it, other programs may not. */
export function readWordXml(xml: string): { text: string; lacksNumbers: boolean } {
  const lines: string[] = []
  const tables: Table[] = []
  let line = ''
  let isHidden = false
  let inWords = false
  let isListed = false
  let lacksNumbers = false
  let skipped: { name: string; depth: number } | null = null
  const flush = () => {
    const text = line.trim()
    line = ''
    if (text !== '') (tables.at(-1)?.cell?.lines ?? lines).push(text)
  }
  for (const token of tokensOf(xml)) {
    if (!token.startsWith('<')) {
      if (inWords && skipped === null && !isHidden) line += decodeEntities(token)
      continue
    }
    const name = nameOf(token)
    const isEnd = token.startsWith('</')
    const isEmpty = token.endsWith('/>')
    if (skipped !== null) {
      if (name === skipped.name && !isEmpty) skipped.depth += isEnd ? -1 : 1
      if (skipped.depth === 0) skipped = null
    } else if (SKIPPED.has(name)) {
      if (!isEnd && !isEmpty) skipped = { name, depth: 1 }
    } else if (name === 'w:t') inWords = !isEnd && !isEmpty
    else if (name === 'w:r') isHidden = false
    else if (name === 'w:vanish') isHidden = !/"(?:off|0|false)"/.test(token)
    else if (name === 'w:tab' && isEmpty && inRun(token)) line += ' '
    else if (name === 'w:ilfo') isListed = valueOf(token) !== '0'
    else if (name === 'wx:t' && !isEnd) {
      isListed = false
      line += printedNumber(token)
    } else if (name === 'w:br' || name === 'w:p') {
      if (isEnd && isListed && line.trim() !== '') lacksNumbers = true
      if (name === 'w:p') isListed = false
      flush()
    } else if (name === 'w:tbl') {
      flush()
      if (isEnd) endTable(tables, lines)
      else if (!isEmpty) tables.push({ rows: [], cell: null })
    } else inTable(tables.at(-1), name, token, flush)
  }
  flush()
  while (tables.length > 0) endTable(tables, lines)
  return { text: lines.join('\n'), lacksNumbers }
}

const nameOf = (tag: string): string => /^<\/?([\w:.-]{1,40})/.exec(tag)?.[1] ?? ''
/** A stop of the ruler is called like the sign in the text, but has a place. */
const inRun = (tag: string): boolean => !tag.includes('w:pos')
const valueOf = (tag: string): string => /\bw:val="([^"]{0,40})"/.exec(tag)?.[1] ?? ''
const printedNumber = (tag: string): string => decodeEntities(/\bwx:val="([^"]{0,60})"/.exec(tag)?.[1] ?? '')

function inTable(table: Table | undefined, name: string, tag: string, flush: () => void): void {
  if (table === undefined) return
  const isEnd = tag.startsWith('</')
  if (name === 'w:tr' && !isEnd) table.rows.push([])
  else if (name === 'w:tc' && !isEnd) table.cell = { lines: [], across: 1, isBelow: false }
  else if (name === 'w:tc') {
    flush()
    endCell(table)
  } else if (table.cell !== null && name === 'w:gridSpan') table.cell.across = Number(valueOf(tag)) || 1
  else if (table.cell !== null && (name === 'w:vmerge' || name === 'w:vMerge'))
    table.cell.isBelow = valueOf(tag) !== 'restart'
}

function endCell(table: Table): void {
  const { cell } = table
  table.cell = null
  if (cell === null) return
  table.rows.at(-1)?.push({ ...cell, text: barCell(cell.lines.join('\n')) })
}

/** A table inside a cell is words of that cell. */
function endTable(tables: Table[], lines: string[]): void {
  const table = tables.pop()
  if (table === undefined) return
  endCell(table)
  const outer = tables.at(-1)?.cell
  if (outer)
    outer.lines.push(
      ...table.rows.map((row) =>
        row
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      ),
    )
  else lines.push(...mergedRows(table.rows))
}

/** The parts of a Word document that was saved as one text, as they would lie in its zip. */
export function partsOfPackage(xml: string): Entries {
  const entries: Entries = {}
  for (let at = xml.indexOf('<pkg:part '); at >= 0; at = xml.indexOf('<pkg:part ', at + 1)) {
    const end = xml.indexOf('</pkg:part>', at)
    if (end < 0) break
    const part = xml.slice(at, end)
    const name = /pkg:name="\/([^"]{1,200})"/.exec(part.slice(0, 400))?.[1]
    const from = part.indexOf('>', part.indexOf('<pkg:xmlData')) + 1
    const close = part.lastIndexOf('</pkg:xmlData>')
    if (name !== undefined && close > from) entries[name] = strToU8(part.slice(from, close))
    at = end
  }
  return entries
}
