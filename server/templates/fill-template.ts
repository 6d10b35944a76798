import { strToU8, zipSync } from 'fflate'
import { columnName } from '#shared/sheets/workbook.ts'
import { areasAfter, type Filling, readArea } from '#shared/templates/rows.ts'
import { columnNumber, type FormulaPlace, shiftFormula } from '#shared/templates/shift-formula.ts'
import { type ColumnFill, fillRows, type RowsToFill, renewFormulas } from './fill-rows.ts'
import {
  boxMoves,
  drawingMoves,
  type Moves,
  movePart,
  moveWithin,
  noteMoves,
  placeAfter,
  seriesMoves,
  sheetMoves,
  tableMoves,
} from './move-beside.ts'
import { NotFillable, type Package, refuseUnkept, relationsOf, textOf } from './package.ts'
import { readRows } from './sheet-rows.ts'
import { attributeOf, attributesOf, BrokenXml, Patches, type Tag, tagsIn, toXml } from './xml.ts'

export interface FillAsked {
  sheet: string
  row: number
  /** How many items; the values are one list a column. */
  count: number
  columns: readonly { column: string; fill: ColumnFill }[]
  note: { at: string; text: string } | null
}

/** The workbook with its items in it: only the parts that speak of moved cells are written anew. */
export function fillTemplate(book: Package, asked: FillAsked): Uint8Array {
  const changed = changedParts(book, asked)
  const parts: Record<string, Uint8Array> = {}
  for (const [name, part] of Object.entries(book.parts)) {
    if (name === CHAIN) continue
    const text = changed.get(name)
    parts[name] = text === undefined ? part : strToU8(text)
  }
  return zipSync(parts, { mtime: '2000-01-01T00:00:00' })
}
const CHAIN = 'xl/calcChain.xml'

/** The parts that change, by name. */
function changedParts(book: Package, asked: FillAsked): Map<string, string> {
  const { parts, sheets } = book
  const filled = sheets.find(({ name }) => name === asked.sheet)
  if (filled === undefined) throw new NotFillable('exampleRowEmpty')
  const filling: Filling = { row: asked.row, count: asked.count }
  const isNamed = (sheet: string | null) => sheet?.toLowerCase() === filled.name.toLowerCase()
  const isFilled = (sheet: string | null) => sheet === null || isNamed(sheet)
  const changed = new Map<string, string>()
  const move = (name: string, moves: Moves) => {
    const xml = textOf(parts, name)
    const moved = movePart(xml, moves)
    if (moved !== xml) changed.set(name, moved)
  }
  for (const { part } of sheets) {
    refuseUnkept(textOf(parts, part))
    if (part === filled.part) changed.set(part, filledSheet(book, part, asked, { filling, isFilled }))
    else {
      const xml = otherSheet(textOf(parts, part), { filling, isFilled: isNamed, copy: null })
      if (xml !== null) changed.set(part, xml)
    }
  }
  for (const { type, target } of relationsOf(parts, filled.part)) {
    if (type === 'table') move(target, tableMoves(filling, isFilled))
    if (type === 'drawing') move(target, drawingMoves(filling, isNamed))
    if (type === 'comments' || type === 'threadedComment') move(target, noteMoves(filling))
    if (type === 'vmlDrawing') move(target, boxMoves(filling))
  }
  for (const name of Object.keys(parts))
    if (/^xl\/charts\/[^/]+\.xml$/.test(name)) move(name, seriesMoves(filling, isNamed))
  changed.set(
    book.workbook,
    filledWorkbook(textOf(parts, book.workbook), { filling, isFilled: isNamed, copy: null }),
  )
  forgetChain(book, changed)
  return changed
}

interface Place {
  filling: Filling
  isFilled: FormulaPlace['isFilled']
}

function filledSheet(book: Package, part: string, asked: FillAsked, { filling, isFilled }: Place): string {
  const xml = textOf(book.parts, part)
  const rows = readRows(xml)
  const patches = new Patches(xml)
  const moves = sheetMoves(filling, isFilled)
  const taken = mergedColumns(xml, filling.row, true)
  for (const { column, fill } of asked.columns)
    if (typeof fill === 'object' && taken.has(column)) throw new NotFillable('exampleRowMerged')
  const note = asked.note === null ? null : { ...placeOf(asked.note.at), text: asked.note.text }
  const isThere = (at: { column: string; row: number }) =>
    rows.rows.some(
      ({ number, cells }) => number === at.row && cells.some(({ column }) => column === at.column),
    )
  if (note !== null && (!isThere(note) || mergedColumns(xml, note.row, false).has(note.column)))
    throw new NotFillable('noteCellMissing')
  const fill: RowsToFill = {
    ...{ filling, note, isFilled },
    columns: new Map(asked.columns.map(({ column, fill: one }) => [column, one])),
  }
  moveWithin(patches, xml, moves, 0, rows.from)
  fillRows(patches, rows, fill)
  moveAround(patches, xml, moves, rows.to, filling)
  return patches.text
}

function placeOf(address: string): { column: string; row: number } {
  const area = readArea(address)
  if (area === null) throw new NotFillable('noteCellMissing')
  return area.first
}

/** Columns of a row that lie behind the first cell of a merge, or, where the row has to stand alone, are merged with another. */
function mergedColumns(xml: string, row: number, isAlone: boolean): Set<string> {
  const found = new Set<string>()
  for (const ref of mergesIn(xml)) {
    const area = readArea(ref)
    if (area === null || area.first.row > row || area.last.row < row) continue
    const [from, to] = [columnNumber(area.first.column), columnNumber(area.last.column)]
    const isFirst = area.first.row === row && (!isAlone || area.last.row === row)
    for (let column = isFirst ? from + 1 : from; column <= to; column++) found.add(columnName(column - 1))
  }
  return found
}

export function mergesIn(xml: string): string[] {
  const found: string[] = []
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'mergeCell' && tag.kind !== 'close') found.push(attributeOf(xml, tag, 'ref') ?? '')
    if (tag.name === 'mergeCells' && tag.kind === 'close') break
  }
  return found
}

/** What follows the rows; the merges are written anew, for those of the example row are said once an item. */
function moveAround(patches: Patches, xml: string, moves: Moves, from: number, filling: Filling): void {
  const block = mergeBlock(xml, from)
  moveWithin(patches, xml, moves, from, block?.from ?? xml.length)
  if (block === null) return
  const merges = mergesAfter(mergesIn(xml), filling)
  const cells = merges.map((ref) => `<mergeCell ref="${toXml(ref)}"/>`).join('')
  patches.put(block.from, block.to, `<mergeCells count="${merges.length}">${cells}</mergeCells>`)
  moveWithin(patches, xml, moves, block.to, xml.length)
}

function mergeBlock(xml: string, from: number): { from: number; to: number } | null {
  let open: Tag | null = null
  for (const tag of tagsIn(xml, from)) {
    if (tag.name !== 'mergeCells') continue
    if (tag.kind === 'open') open = tag
    else return { from: (open ?? tag).from, to: tag.to }
  }
  return null
}

/** Merges within the example row once for each of its copies, the others where they have come to stand. */
export function mergesAfter(merges: readonly string[], filling: Filling): string[] {
  return merges.flatMap((ref) => {
    const area = readArea(ref)
    if (area === null) throw new BrokenXml()
    if (area.first.row !== filling.row || area.last.row !== filling.row) return areasAfter(ref, filling)
    return Array.from({ length: Math.max(1, filling.count) }, (_, copy) => {
      const row = filling.row + copy
      return `${area.first.column}${row}:${area.last.column}${row}`
    })
  })
}

/** Another sheet changes where it has formulas: they may read from the filled one, and what they last gave is past. */
function otherSheet(xml: string, place: FormulaPlace): string | null {
  // A sheet of nothing but a chart has no rows.
  if (!xml.includes('sheetData')) return null
  const rows = readRows(xml)
  const patches = new Patches(xml)
  const rule = (text: string) => shiftFormula(text, { ...place, copy: null })
  const moves: Moves = {
    attributes: { 'hyperlink@location': (text) => placeAfter(text, place.filling, place.isFilled) },
    texts: { formula: rule, formula1: rule, formula2: rule, f: rule },
  }
  moveWithin(patches, xml, moves, 0, rows.from)
  renewFormulas(patches, rows, place)
  moveWithin(patches, xml, moves, rows.to, xml.length)
  return patches.text === xml ? null : patches.text
}

/** Names, print areas and repeated rows; and that everything is to be computed when it is opened. */
function filledWorkbook(xml: string, place: FormulaPlace): string {
  const moved = movePart(xml, { attributes: {}, texts: { definedName: (text) => shiftFormula(text, place) } })
  const patches = new Patches(moved)
  for (const tag of tagsIn(moved)) {
    if (tag.name === 'calcPr' && tag.kind !== 'close') {
      const kept = attributesOf(moved, tag).filter(({ name }) => name !== 'fullCalcOnLoad')
      const said = kept.map(({ name, value }) => ` ${name}="${toXml(value)}"`).join('')
      patches.put(
        tag.from,
        tag.to,
        `<${tag.prefix}calcPr${said} fullCalcOnLoad="1"${tag.kind === 'empty' ? '/' : ''}>`,
      )
      return patches.text
    }
    // The order of the schema: it stands before all of these.
    if (BEHIND_CALC.has(tag.name) || (tag.name === 'workbook' && tag.kind === 'close')) {
      patches.put(tag.from, tag.from, `<${tag.prefix}calcPr fullCalcOnLoad="1"/>`)
      return patches.text
    }
  }
  throw new BrokenXml()
}
const BEHIND_CALC: ReadonlySet<string> = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
])

/** The order of computing names cells that have moved; Excel makes it anew. */
function forgetChain({ parts, workbook }: Package, changed: Map<string, string>): void {
  if (!(CHAIN in parts)) return
  const slash = workbook.lastIndexOf('/')
  for (const name of [
    '[Content_Types].xml',
    `${workbook.slice(0, slash)}/_rels${workbook.slice(slash)}.rels`,
  ]) {
    const xml = textOf(parts, name)
    const patches = new Patches(xml)
    for (const tag of tagsIn(xml)) {
      if (tag.kind !== 'empty') continue
      const isChain = attributesOf(xml, tag).some(
        ({ name: key, value }) => (key === 'PartName' || key === 'Target') && value.endsWith('calcChain.xml'),
      )
      if (isChain) patches.put(tag.from, tag.to, '')
    }
    changed.set(name, patches.text)
  }
}
