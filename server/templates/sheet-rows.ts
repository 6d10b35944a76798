import { columnNumber, moveFormula } from '#shared/templates/shift-formula.ts'
import { NotFillable } from './package.ts'
import { type Attribute, attributesOf, BrokenXml, fromXml, type Tag, tagsIn } from './xml.ts'

/** A formula in its cell. */
export interface FormulaPart {
  /** As it reads there; one that others share is written out. */
  text: string
  /** The cells of an array; null of any other. */
  area: string | null
  from: number
  to: number
  attributes: Attribute[]
}
export interface CellPart {
  column: string
  from: number
  to: number
  attributes: Attribute[]
  /** Between the tags of the cell. */
  inner: string
  formula: FormulaPart | null
}
export interface RowPart {
  number: number
  tag: Tag
  to: number
  attributes: Attribute[]
  cells: CellPart[]
}
export interface SheetRows {
  /** Where `sheetData` begins and ends. */
  from: number
  to: number
  rows: RowPart[]
}

/** No table that an office demands is larger. */
const MOST_CELLS = 400_000

/** The rows and cells of a sheet with where they stand in its xml. */
export function readRows(xml: string): SheetRows {
  const found: SheetRows = { from: 0, to: 0, rows: [] }
  let row: RowPart | null = null
  let cell: (CellPart & { tag: Tag }) | null = null
  let formula: { tag: Tag } | null = null
  let count = 0
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'sheetData') {
      // What we write has no prefix.
      if (tag.prefix !== '') throw new BrokenXml()
      if (tag.kind !== 'close') found.from = tag.to
      if (tag.kind !== 'open') found.to = tag.from
      if (tag.kind !== 'open') break
    } else if (found.from === 0) continue
    else if (tag.name === 'row') {
      if (tag.kind === 'close') {
        if (row !== null) row.to = tag.to
        row = null
        continue
      }
      row = rowAt(xml, tag)
      found.rows.push(row)
    } else if (tag.name === 'c' && tag.kind === 'close') {
      if (cell !== null) Object.assign(cell, { to: tag.to, inner: xml.slice(cell.tag.to, tag.from) })
      cell = null
    } else if (tag.name === 'c') {
      if (++count > MOST_CELLS) throw new NotFillable('fileTooLarge')
      const opened = { ...cellAt(xml, tag, row), tag }
      row?.cells.push(opened)
      cell = tag.kind === 'open' ? opened : null
    } else if (tag.name === 'f' && cell !== null) {
      if (tag.kind === 'open') formula = { tag }
      else {
        const start: Tag = formula?.tag ?? tag
        cell.formula = formulaAt(xml, start, tag)
        formula = null
      }
    }
  }
  if (found.from === 0 || found.to === 0 || !areInOrder(found.rows)) throw new BrokenXml()
  writeOutShared(found.rows)
  return found
}

/** Rows and cells stand in their order, each once: programs that read them rely on it. */
const areInOrder = (rows: readonly RowPart[]): boolean =>
  rows.every(
    ({ number, cells }, at) =>
      number > (rows[at - 1]?.number ?? 0) &&
      cells.every(({ column }, of) => columnNumber(column) > columnNumber(cells[of - 1]?.column ?? '')),
  )

function rowAt(xml: string, tag: Tag): RowPart {
  const attributes = attributesOf(xml, tag)
  const number = Number(attributes.find(({ name }) => name === 'r')?.value)
  if (!(number >= 1)) throw new BrokenXml()
  return { number, tag, to: tag.to, attributes, cells: [] }
}

function cellAt(xml: string, tag: Tag, row: RowPart | null): CellPart {
  const attributes = attributesOf(xml, tag)
  const address = attributes.find(({ name }) => name === 'r')?.value ?? ''
  const column = /^[A-Z]{1,3}/.exec(address)?.[0] ?? ''
  if (row === null || address !== `${column}${row.number}`) throw new BrokenXml()
  return { column, from: tag.from, to: tag.to, attributes, inner: '', formula: null }
}

function formulaAt(xml: string, start: Tag, end: Tag): FormulaPart {
  const attributes = attributesOf(xml, start)
  const type = attributes.find(({ name }) => name === 't')?.value ?? 'normal'
  if (type === 'dataTable') throw new NotFillable('templateObjects')
  const text = start === end ? '' : fromXml(xml.slice(start.to, end.from))
  const area = type === 'array' ? (attributes.find(({ name }) => name === 'ref')?.value ?? '') : null
  return { text, area, from: start.from, to: end.to, attributes }
}

/** A shared formula is written once and read from there by the others; each gets its own words. */
function writeOutShared(rows: readonly RowPart[]): void {
  const known = new Map<string, { text: string; row: number; column: number }>()
  for (const { number: row, cells } of rows) {
    for (const { column: letters, formula } of cells) {
      if (formula === null) continue
      const valueOf = (wanted: string) => formula.attributes.find(({ name }) => name === wanted)?.value
      if (valueOf('t') !== 'shared') continue
      const column = columnNumber(letters)
      const key = valueOf('si') ?? ''
      const master = known.get(key)
      if (formula.text !== '' && (master === undefined || valueOf('ref') !== undefined))
        known.set(key, { text: formula.text, row, column })
      else if (master === undefined) throw new BrokenXml()
      else formula.text = moveFormula(master.text, row - master.row, column - master.column)
    }
  }
}
