import { addedRows, areasAfter, type Filling, readArea, rowAfter } from '#shared/templates/rows.ts'
import { type FormulaPlace, shiftFormula } from '#shared/templates/shift-formula.ts'
import { NotFillable } from './package.ts'
import { attributesOf, BrokenXml, fromXml, Patches, type Tag, tagsIn } from './xml.ts'

/** How a text that names cells moves. */
type Move = (text: string) => string
/** What moves in a part: attributes by `element@attribute`, and the words between two tags by the element's name. */
export interface Moves {
  attributes: Readonly<Record<string, Move>>
  texts: Readonly<Record<string, Move>>
  /** Elements whose attributes have to be looked at together: the values that change, by name. */
  elements?: Readonly<
    Record<string, (attributes: ReadonlyMap<string, string>) => Readonly<Record<string, string>>>
  >
}

/** The part with everything moved that the table names; the rest keeps its bytes. */
export function movePart(xml: string, moves: Moves): string {
  const patches = new Patches(xml)
  moveWithin(patches, xml, moves, 0, xml.length)
  return patches.text
}

export function moveWithin(patches: Patches, xml: string, moves: Moves, from: number, to: number): void {
  let open: Tag | null = null
  for (const tag of tagsIn(xml, from, to)) {
    if (tag.kind === 'close') {
      const move = own(moves.texts, tag.name)
      if (move !== undefined && open?.name === tag.name) {
        const value = fromXml(xml.slice(open.to, tag.from))
        patches.change({ value, from: open.to, to: tag.from }, move(value))
      }
      open = null
      continue
    }
    open = tag
    const attributes = attributesOf(xml, tag)
    const look = moves.elements === undefined ? undefined : own(moves.elements, tag.name)
    const wanted = look?.(new Map(attributes.map(({ name, value }) => [name, value]))) ?? {}
    for (const attribute of attributes) {
      const { name, value } = attribute
      const move = own(moves.attributes, `${tag.name}@${name}`)
      patches.change(attribute, own(wanted, name) ?? move?.(value) ?? value)
    }
  }
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** A single cell stays one. */
function cellAfter(cell: string, filling: Filling): string {
  const area = readArea(cell)
  return area === null ? cell : `${area.first.column}${rowAfter(area.first.row, filling)}`
}

/** What stands around the rows of the filled sheet. */
export function sheetMoves(filling: Filling, isFilled: FormulaPlace['isFilled']): Moves {
  const areas: Move = (text) => areasAfter(text, filling)
  const cell: Move = (text) => cellAfter(text, filling)
  // Rules and checks are written for the first cell of their area: as in the example row itself.
  const rule: Move = (text) => shiftFormula(text, { filling, isFilled, copy: 0 })
  return {
    attributes: {
      'dimension@ref': areas,
      'sheetView@topLeftCell': cell,
      'pane@topLeftCell': cell,
      'selection@activeCell': cell,
      'selection@sqref': areas,
      'autoFilter@ref': areas,
      'sortState@ref': areas,
      'sortCondition@ref': areas,
      'conditionalFormatting@sqref': areas,
      'dataValidation@sqref': areas,
      'protectedRange@sqref': areas,
      'ignoredError@sqref': areas,
      'cellWatch@r': cell,
      'hyperlink@location': (text) => placeAfter(text, filling, isFilled),
    },
    texts: { formula: rule, formula1: rule, formula2: rule, f: rule, sqref: areas },
    elements: {
      // A threshold that is a formula.
      cfvo: (said) =>
        said.get('type') === 'formula' && said.has('val') ? { val: rule(said.get('val') ?? '') } : {},
      brk: (said) => breakAfter(said, filling),
      hyperlink: (said) => linkAfter(said, filling),
    },
  }
}

/** A break stands below the row that it names; those of columns are no concern of rows, and reach over all of them. */
function breakAfter(said: ReadonlyMap<string, string>, filling: Filling): Record<string, string> {
  const id = Number(said.get('id'))
  const isOfColumn = Number(said.get('max')) > 16_383
  return isOfColumn || !(id >= filling.row) ? {} : { id: String(id + addedRows(filling)) }
}

/** A link of the example would lead every item to the same place. */
function linkAfter(said: ReadonlyMap<string, string>, filling: Filling): Record<string, string> {
  const ref = said.get('ref') ?? ''
  const area = readArea(ref)
  if (area === null) throw new BrokenXml()
  if (area.first.row <= filling.row && area.last.row >= filling.row) throw new NotFillable('exampleRowTaken')
  return { ref: areasAfter(ref, filling) }
}

/** Where a link leads within the workbook; a name of ours that is none stays. */
export function placeAfter(text: string, filling: Filling, isFilled: FormulaPlace['isFilled']): string {
  try {
    return shiftFormula(text, { filling, isFilled, copy: null })
  } catch {
    return text
  }
}

/** Rows of drawings are counted from 0. */
function drawnRow(text: string, filling: Filling): string {
  const row = Number(text.trim())
  return /^\s*\d{1,7}\s*$/.test(text) ? String(rowAfter(row + 1, filling) - 1) : text
}

/** Pictures and notes stand beside the cells that they stood beside. */
export const drawingMoves = (filling: Filling, isFilled: FormulaPlace['isFilled']): Moves => ({
  attributes: { 'sp@textlink': (text) => placeAfter(text, filling, isFilled) },
  texts: { row: (text) => drawnRow(text, filling) },
})

export const noteMoves = (filling: Filling): Moves => ({
  attributes: {
    'comment@ref': (text) => cellAfter(text, filling),
    'threadedComment@ref': (text) => cellAfter(text, filling),
  },
  texts: {},
})

/** The boxes of notes, in the drawing of older versions: left, top, right and bottom, each with an offset. */
export const boxMoves = (filling: Filling): Moves => ({
  attributes: {},
  texts: {
    Row: (text) => drawnRow(text, filling),
    Anchor: (text) =>
      text
        .split(',')
        .map((one, at) => (at === 2 || at === 6 ? drawnRow(one, filling) : one.trim()))
        .join(', '),
  },
})

/** A table of Excel's own that takes in the example row grows with it. */
export function tableMoves(filling: Filling, isFilled: FormulaPlace['isFilled']): Moves {
  const areas: Move = (text) => areasAfter(text, filling)
  const rule: Move = (text) => shiftFormula(text, { filling, isFilled, copy: 0 })
  return {
    attributes: {
      'table@ref': areas,
      'autoFilter@ref': areas,
      'sortState@ref': areas,
      'sortCondition@ref': areas,
    },
    texts: { calculatedColumnFormula: rule, totalsRowFormula: rule },
    elements: {
      table: (said) => {
        const area = readArea(said.get('ref') ?? '')
        if (area?.first.row === filling.row && said.get('headerRowCount') !== '0')
          throw new NotFillable('exampleRowTaken')
        return {}
      },
    },
  }
}

/** Charts and names, wherever they stand, that draw on the filled sheet. */
export const seriesMoves = (filling: Filling, isFilled: FormulaPlace['isFilled']): Moves => ({
  attributes: {},
  texts: { f: (text) => shiftFormula(text, { filling, isFilled, copy: null }) },
})
