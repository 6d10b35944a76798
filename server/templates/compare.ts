import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { TemplateCell } from '#shared/templates/model.ts'
import { areasAfter, type Filling, rowAfter } from '#shared/templates/rows.ts'
import { shiftFormula } from '#shared/templates/shift-formula.ts'
import type { ColumnFill } from './fill-rows.ts'
import { type FillAsked, mergesAfter } from './fill-template.ts'
import { tagsIn } from './xml.ts'

/** Parts in which cells are named, and so may change. */
const MAY_CHANGE =
  /^\[Content_Types\]\.xml$|^xl\/(?:workbook\.xml|_rels\/|worksheets\/|tables\/|drawings\/|charts\/|comments|threadedComments\/)/
/** Elements of a sheet that are neither made nor lost. */
const COUNTED = [
  'conditionalFormatting',
  'cfRule',
  'dataValidation',
  'hyperlink',
  'brk',
  'col',
  'pageSetup',
  'tablePart',
]

/**
 * Reads both workbooks with a reader that knows nothing of how one was made of the other, and says what is not as it
 * must be: every cell, formula, merge, width, height, name and print area, and every part that nobody should touch.
 */
export function differences(before: Uint8Array, after: Uint8Array, asked: FillAsked): string[] {
  const [was, is] = [open(before), open(after)]
  const filling: Filling = { row: asked.row, count: asked.count }
  if (was.SheetNames.join('\n') !== is.SheetNames.join('\n')) return ['sheets']
  return [
    ...was.SheetNames.flatMap((name) =>
      sheetDifferences(name, was.Sheets[name], is.Sheets[name], asked, filling),
    ),
    ...nameDifferences(was, is, asked.sheet, filling),
    ...partDifferences(before, after),
  ]
}

const open = (bytes: Uint8Array): WorkBook =>
  read(bytes, {
    type: 'array',
    cellDates: false,
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
    cellHTML: false,
  })

type Said = Map<string, string>

function sheetDifferences(
  name: string,
  was: WorkSheet | undefined,
  is: WorkSheet | undefined,
  asked: FillAsked,
  filling: Filling,
): string[] {
  if (was === undefined || is === undefined) return [name]
  const isFilled = name === asked.sheet
  const expected = isFilled ? filledCells(was, asked, filling) : otherCells(was, asked.sheet, filling)
  const found = cellsOf(is)
  const addresses = new Set([...expected.keys(), ...found.keys()])
  return [
    ...[...addresses].filter((one) => expected.get(one) !== found.get(one)).map((one) => `${name}!${one}`),
    ...(same(mergesOf(was, isFilled ? filling : null), mergesOf(is, null)) ? [] : [`${name} merges`]),
    ...(same(was['!cols'], is['!cols']) ? [] : [`${name} widths`]),
    ...(same(heightsOf(was, isFilled ? filling : null), heightsOf(is, null)) ? [] : [`${name} heights`]),
  ]
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a cell holds, as one text: a formula by its words, anything else by kind and value. */
const said = (cell: CellObject, formula: (text: string) => string, area: (text: string) => string): string =>
  cell.f === undefined && cell.F === undefined
    ? JSON.stringify([cell.t, cell.v])
    : JSON.stringify(['f', formula(cell.f ?? ''), cell.F === undefined ? null : area(cell.F)])

const asIs = (text: string): string => text

function* cellsIn(sheet: WorkSheet): Generator<[address: string, cell: CellObject]> {
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue
    const found = cell as CellObject
    if (found.f !== undefined || found.F !== undefined || (found.v !== undefined && found.v !== ''))
      yield [address, found]
  }
}

const cellsOf = (sheet: WorkSheet): Said =>
  new Map([...cellsIn(sheet)].map(([address, cell]) => [address, said(cell, asIs, asIs)]))

function otherCells(sheet: WorkSheet, filled: string, filling: Filling): Said {
  const isFilled = (name: string | null) => name?.toLowerCase() === filled.toLowerCase()
  const formula = (text: string) => shiftFormula(text, { filling, isFilled, copy: null })
  return new Map([...cellsIn(sheet)].map(([address, cell]) => [address, said(cell, formula, asIs)]))
}

function filledCells(sheet: WorkSheet, asked: FillAsked, filling: Filling): Said {
  const isFilled = (name: string | null) => name === null || name.toLowerCase() === asked.sheet.toLowerCase()
  const fills = new Map<string, ColumnFill>(asked.columns.map(({ column, fill }) => [column, fill]))
  const expected: Said = new Map()
  const copies = Array.from({ length: Math.max(1, filling.count) }, (_, copy) => copy)
  for (const [address, cell] of cellsIn(sheet)) {
    const { r, c } = utils.decode_cell(address)
    const column = utils.encode_col(c)
    if (r + 1 !== filling.row) {
      const formula = (text: string) => shiftFormula(text, { filling, isFilled, copy: null })
      expected.set(
        `${column}${rowAfter(r + 1, filling)}`,
        said(cell, formula, (area) => areasAfter(area, filling)),
      )
      continue
    }
    if ((fills.get(column) ?? 'keep') !== 'keep') continue
    for (const copy of copies)
      expected.set(
        `${column}${filling.row + copy}`,
        said(cell, (text) => shiftFormula(text, { filling, isFilled, copy }), asIs),
      )
  }
  for (const [column, fill] of fills) {
    if (typeof fill !== 'object') continue
    fill.values.forEach((value, copy) => {
      const text = valueText(value)
      if (text !== null) expected.set(`${column}${filling.row + copy}`, text)
    })
  }
  if (asked.note !== null) {
    const at = utils.decode_cell(asked.note.at)
    expected.set(
      `${utils.encode_col(at.c)}${rowAfter(at.r + 1, filling)}`,
      JSON.stringify(['s', asked.note.text]),
    )
  }
  return expected
}

/** Values come as they were written: days already as numbers or words. */
const valueText = (value: TemplateCell): string | null =>
  value === null || value === '' || typeof value === 'object'
    ? null
    : JSON.stringify([typeof value === 'number' ? 'n' : 's', value])

const mergesOf = (sheet: WorkSheet, filling: Filling | null): string[] => {
  const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
  return (filling === null ? merges : mergesAfter(merges, filling)).sort()
}

/** Rows that say how high they are, or that they are hidden. */
function heightsOf(sheet: WorkSheet, filling: Filling | null): string[] {
  const heights: string[] = []
  ;(sheet['!rows'] ?? []).forEach((row, at) => {
    if (row?.hpt === undefined && row?.hidden !== true) return
    const text = (number: number) => `${String(number).padStart(7)} ${row.hpt} ${row.hidden === true}`
    const number = at + 1
    if (filling === null || number !== filling.row)
      heights.push(text(filling === null ? number : rowAfter(number, filling)))
    else for (let copy = 0; copy < Math.max(1, filling.count); copy++) heights.push(text(number + copy))
  })
  return heights.sort()
}

function nameDifferences(was: WorkBook, is: WorkBook, filled: string, filling: Filling): string[] {
  const isFilled = (name: string | null) => name?.toLowerCase() === filled.toLowerCase()
  const formula = (text: string) => shiftFormula(text, { filling, isFilled, copy: null })
  const textOf = (book: WorkBook, ref: (text: string) => string) =>
    (book.Workbook?.Names ?? []).map(({ Name, Sheet, Ref }) => [Name, Sheet ?? null, ref(Ref)])
  return same(textOf(was, formula), textOf(is, asIs)) ? [] : ['names']
}

function partDifferences(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)]
  const names = Object.keys(was).filter((name) => name !== 'xl/calcChain.xml')
  return [
    ...(same(names, Object.keys(is)) ? [] : ['parts']),
    ...names.flatMap((name) => {
      const [one, other] = [was[name], is[name]]
      if (one === undefined || other === undefined) return [name]
      if (!MAY_CHANGE.test(name)) return Buffer.compare(one, other) === 0 ? [] : [name]
      return name.startsWith('xl/worksheets/') && !same(counted(strFromU8(one)), counted(strFromU8(other)))
        ? [name]
        : []
    }),
  ]
}

function counted(xml: string): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(COUNTED.map((name) => [name, 0]))
  for (const { kind, name } of tagsIn(xml))
    if (kind !== 'close' && Object.hasOwn(counts, name)) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
