import { draftRow, type Place } from './draft.ts'
import { splitTitle } from './headings.ts'
import type { RowLine } from './lines.ts'
import { readNumber } from './numbers.ts'
import type { Block } from './outline.ts'
import { hasWords } from './own-words.ts'
import type { Walk } from './sorted.ts'
import { type ColumnRole, readHead, readRow, readSecondHead, type TableRow } from './tables.ts'
import { sliceText, type Text } from './text.ts'
import { unitsOfHeading } from './unit-list.ts'
import { HAN_NUMBER, SUM_ROW } from './words.ts'

/** The head of a table stands among its first rows. */
const HEAD_ROWS = 6

const flatCells = (row: RowLine): string[] => row.cells.map((cell) => cell.flat)

/** Whether the rows are a table of work, or go on with the one that was open above. */
export function isWorkTable(blocks: readonly Block[], walk: Walk): boolean {
  const rows = blocks.flatMap((block) => (block.kind === 'row' ? [block.row] : []))
  return rows.slice(0, HEAD_ROWS).some((row) => readHead(flatCells(row)) !== null) || goesOn(rows[0], walk)
}

/** Whether the row has as many cells as the table that was open above. */
const goesOn = (row: RowLine | undefined, { roles }: Walk): boolean =>
  roles !== null && row?.cells.length === roles.length

/** A Chinese number and a name, and nothing more: a heading between the rows. */
const isGroupRow = (filled: readonly Text[]): boolean =>
  filled.length === 1 || (filled.length === 2 && HAN_NUMBER.test(filled[0]?.flat ?? ''))

/** A row with a Chinese number, for which nobody is named and no time. */
const namesGroup = (read: TableRow): boolean =>
  HAN_NUMBER.test(read.no?.flat ?? '') &&
  read.lead.length + read.support.length + read.windows.length + read.groups.length + read.targets.length ===
    0 &&
  (read.work?.flat.length ?? 0) <= LONGEST_GROUP
const LONGEST_GROUP = 20

/** Where no column has the number, the work may begin with it. */
function withOwnNumber(read: TableRow, roles: readonly ColumnRole[]): TableRow {
  const { work } = read
  const number = roles.includes('no') || work === null ? null : readNumber(work.flat)
  if (work === null || number === null) return read
  return { ...read, no: sliceText(work, number.from, number.to), work: sliceText(work, number.length) }
}

/** The headings that the cells are, without their numbers; a sign alone is none. */
const headingsOf = (cells: readonly Text[]): Text[] =>
  cells
    .filter((cell) => !HAN_NUMBER.test(cell.flat))
    .map((cell) => splitTitle(sliceText(cell, readNumber(cell.flat)?.length ?? 0)).title)
    .filter((title) => hasWords(title.flat))

/** The place below the headings; the last of them may say whose work stands below. */
function below(place: Place, titles: readonly Text[]): Place {
  const [last] = titles.slice(-1)
  const units = last === undefined ? [] : unitsOfHeading(last)
  return {
    ...place,
    headings: [...place.headings, ...titles.map((title) => title.shown)],
    inherited: units.length > 0 ? { ...place.inherited, units } : place.inherited,
  }
}

/** Where no column says when, the last stage at which something is due: its head is the window. */
function withStage(read: TableRow, names: readonly Text[]): TableRow {
  const last = names[read.stages.at(-1) ?? -1]
  return read.windows.length > 0 || last === undefined ? read : { ...read, windows: [last] }
}

/** A name that goes on over rows is the group of them. */
const asGroup = (read: TableRow, above: string): TableRow =>
  read.name === null || read.name.shown !== above
    ? read
    : { ...read, name: null, groups: [...read.groups, read.name] }

interface Table {
  roles: ColumnRole[] | null
  /** The cells of the head, while its second row may follow. */
  head: string[]
  /** The name of the work in the row above. */
  name: string
  /** What each column is called. */
  names: readonly Text[]
  group: Text[]
  no: string
}

/** The rows of tables among the blocks become items; what else there is goes to the prose. */
export function sortBlocks(blocks: readonly Block[], place: Place, walk: Walk): void {
  const first = blocks.find((block) => block.kind === 'row')
  const goes = first?.kind === 'row' && goesOn(first.row, walk)
  const table: Table = { roles: goes ? walk.roles : null, head: [], name: '', names: [], group: [], no: '' }
  for (const block of blocks) {
    if (block.kind === 'text') walk.sorted.prose.push(block.text)
    else if (!takeHead(block.row, table, walk)) sortRow(block.row, table, place, walk)
  }
}

/** The head once more, whatever stands in front of it. */
function isHeadAgain(cells: readonly string[], { names }: Table): boolean {
  const heads = names.slice(1).map((name) => name.flat)
  return (
    heads.filter((head) => head !== '').length > 1 &&
    cells.length > heads.length &&
    cells.length <= heads.length + 2 &&
    cells.slice(-heads.length).join('\n') === heads.join('\n')
  )
}

function takeHead(row: RowLine, table: Table, walk: Walk): boolean {
  const cells = flatCells(row)
  if (isHeadAgain(cells, table)) {
    walk.sorted.headings.push(row.text)
    return true
  }
  const second = table.head.length > 0 ? readSecondHead(table.head, cells) : null
  const roles = second ?? readHead(cells)
  table.head = roles === null || second !== null ? [] : cells
  if (roles === null) return false
  table.names =
    row.cells.length !== roles.length
      ? []
      : row.cells.map((cell, at) => (cell.flat === '' ? (table.names[at] ?? cell) : cell))
  table.roles = roles
  walk.roles = roles
  walk.sorted.headings.push(row.text)
  return true
}

function sortRow(row: RowLine, table: Table, place: Place, walk: Walk): void {
  const { sorted, options } = walk
  const filled = row.cells.filter((cell) => cell.flat !== '')
  if (table.roles === null || filled.length === 0) {
    sorted.prose.push(row.text)
    return
  }
  if (isGroupRow(filled)) {
    table.group = filled
    sorted.headings.push(row.text)
    return
  }
  const numbered = withOwnNumber(readRow(row.cells, table.roles), table.roles)
  const read = withStage(asGroup(numbered, table.name), table.names)
  table.name = numbered.name?.shown ?? ''
  if ((read.work === null && read.targets.length === 0) || filled.some((cell) => SUM_ROW.test(cell.flat))) {
    sorted.prose.push(row.text)
    return
  }
  if (namesGroup(read)) {
    table.group = filled.slice(0, 2)
    sorted.headings.push(row.text)
    return
  }
  table.no = read.no?.shown ?? table.no
  const { no } = table
  const under = below(place, headingsOf([...table.group, ...read.groups]))
  const path = [...place.path, ...(no === '' ? [] : [no])]
  sorted.drafts.push(draftRow(row, read, { ...under, no, path }, options))
}
