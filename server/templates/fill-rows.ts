import type { TemplateCell } from '#shared/templates/model.ts'
import { areasAfter, type Filling, readArea, rowAfter } from '#shared/templates/rows.ts'
import { columnNumber, type FormulaPlace, shiftFormula } from '#shared/templates/shift-formula.ts'
import { NotFillable } from './package.ts'
import type { CellPart, RowPart, SheetRows } from './sheet-rows.ts'
import { type Attribute, type Patches, toXml } from './xml.ts'

/** What the columns of the example row become: values item by item, nothing, or what stands there. */
export type ColumnFill = { values: readonly TemplateCell[] } | 'blank' | 'keep'

export interface RowsToFill {
  filling: Filling
  columns: ReadonlyMap<string, ColumnFill>
  /** One cell elsewhere that is written over. */
  note: { column: string; row: number; text: string } | null
  isFilled: FormulaPlace['isFilled']
}

/** Writes the rows of the filled sheet anew from where something changes; what does not change keeps its bytes. */
export function fillRows(patches: Patches, { rows }: SheetRows, asked: RowsToFill): void {
  const { filling, note } = asked
  const example = rows.find(({ number }) => number === filling.row)
  if (example === undefined) throw new NotFillable('exampleRowEmpty')
  for (const row of rows) {
    if (row === example) patches.put(row.tag.from, row.to, copiesOf(row, asked))
    else moveRow(patches, row, asked, note?.row === row.number ? note : null)
  }
}

/** Formulas that speak of a sheet whose rows move; their last results are dropped, for they are none any more. */
export function renewFormulas(patches: Patches, { rows }: SheetRows, place: FormulaPlace): void {
  for (const { cells } of rows)
    for (const cell of cells) if (cell.formula !== null) moveCell(patches, cell, null, place)
}

function moveRow(patches: Patches, row: RowPart, asked: RowsToFill, note: RowsToFill['note']): void {
  const number = rowAfter(row.number, asked.filling)
  const place: FormulaPlace = { filling: asked.filling, isFilled: asked.isFilled, copy: null }
  const isMoved = number !== row.number
  if (isMoved) changeOne(patches, row.attributes, 'r', String(number))
  for (const cell of row.cells) {
    if (note !== null && note.column === cell.column)
      patches.put(cell.from, cell.to, valueCell(cell, `${cell.column}${number}`, note.text))
    else if (isMoved || cell.formula !== null) moveCell(patches, cell, isMoved ? number : null, place)
  }
}

function moveCell(patches: Patches, cell: CellPart, row: number | null, place: FormulaPlace): void {
  const { formula } = cell
  if (formula === null) {
    if (row !== null) changeOne(patches, cell.attributes, 'r', `${cell.column}${row}`)
    return
  }
  const attributes = changed(cell.attributes, row === null ? {} : { r: `${cell.column}${row}` }, ['t', 'vm'])
  patches.put(cell.from, cell.to, `<c${attributes}>${formulaText(cell, place)}</c>`)
}

function changeOne(patches: Patches, attributes: readonly Attribute[], name: string, value: string): void {
  const found = attributes.find((one) => one.name === name)
  if (found !== undefined) patches.change(found, value)
}

function formulaText({ formula }: CellPart, place: FormulaPlace): string {
  if (formula === null) return ''
  const text = toXml(shiftFormula(formula.text, place))
  if (formula.area === null) return `<f>${text}</f>`
  const { filling } = place
  const area = readArea(formula.area)
  const isFilled = place.isFilled(null)
  if (isFilled && (area === null || (area.first.row <= filling.row && area.last.row >= filling.row)))
    throw new NotFillable('exampleRowArray')
  const ref = isFilled ? areasAfter(formula.area, filling) : formula.area
  return `<f t="array" ref="${ref}">${text}</f>`
}

/** The example row once for each item; without items once, empty. */
function copiesOf(row: RowPart, asked: RowsToFill): string {
  const { filling, columns, isFilled } = asked
  const known = new Map(row.cells.map((cell) => [cell.column, cell]))
  const letters = [...new Set([...known.keys(), ...columns.keys()])].sort(
    (a, b) => columnNumber(a) - columnNumber(b),
  )
  const copies: string[] = []
  for (let copy = 0; copy < Math.max(1, filling.count); copy++) {
    const number = filling.row + copy
    const place: FormulaPlace = { filling, isFilled, copy }
    const cells = letters.map((column) => {
      const cell = known.get(column) ?? emptyCell(column)
      const fill = columns.get(column) ?? 'keep'
      const address = `${column}${number}`
      if (fill === 'keep') return keptCell(cell, address, place)
      return valueCell(cell, address, fill === 'blank' ? null : (fill.values[copy] ?? null))
    })
    // `spans` only helps a reader along, and may have grown.
    copies.push(`<row${changed(row.attributes, { r: String(number) }, ['spans'])}>${cells.join('')}</row>`)
  }
  return copies.join('')
}

const emptyCell = (column: string): CellPart => ({
  ...{ column, from: 0, to: 0, inner: '', formula: null },
  attributes: [{ name: 'r', value: '', from: 0, to: 0 }],
})

function keptCell(cell: CellPart, address: string, place: FormulaPlace): string {
  if (cell.formula === null) {
    const tag = `<c${changed(cell.attributes, { r: address }, [])}`
    return cell.inner === '' ? (cell.attributes.length > 1 ? `${tag}/>` : '') : `${tag}>${cell.inner}</c>`
  }
  return `<c${changed(cell.attributes, { r: address }, ['t', 'vm'])}>${formulaText(cell, place)}</c>`
}

/** A value in the look of the example; text is text, whatever sign it begins with, and never a formula. */
function valueCell(cell: CellPart, address: string, value: TemplateCell): string {
  const tag = `<c${changed(cell.attributes, { r: address }, ['t', 'cm', 'vm'])}`
  if (typeof value === 'number') return `${tag}><v>${value}</v></c>`
  if (typeof value !== 'string' || value === '') return `${tag}/>`
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${toXml(escaped(value))}</t></is></c>`
}

/** `_x000D_` in a text would be read as the sign of that number. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

function changed(
  attributes: readonly Attribute[],
  wanted: Readonly<Record<string, string>>,
  dropped: readonly string[],
): string {
  return attributes
    .filter(({ name }) => !dropped.includes(name))
    .map(({ name, value }) => ` ${name}="${toXml(wanted[name] ?? value)}"`)
    .join('')
}
