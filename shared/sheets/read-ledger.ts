import type { Brought } from '../api/inputs.ts'
import { type IsoDate, isDay } from '../dates.ts'
import { barCell } from '../plan/bar-cell.ts'
import { Claims } from '../plan/coverage.ts'
import { draftRow, type Draft as ReadDraft } from '../plan/draft.ts'
import { readHeader } from '../plan/header.ts'
import { type RowLine, splitLines, type TextLine } from '../plan/lines.ts'
import type { ParsedPlan, ReadOptions } from '../plan/model.ts'
import { type Normalised, normalise } from '../plan/normalise.ts'
import type { TableRow } from '../plan/tables.ts'
import { joinTexts, spanOf, type Text } from '../plan/text.ts'
import { SUM_ROW } from '../plan/words-sheets.ts'
import type { SheetField } from './columns.ts'
import { type ReadRow, rowsOf, type SheetDesk } from './desk.ts'
import { type BadCell, type RowFacts, type RowOptions, readFacts } from './read-row.ts'

/** What comes in with one item. */
export interface RowBrought {
  brought: Brought | null
  current: number | null
}

/** An old ledger as a paper: its rows as lines, read by the columns that the office confirmed. */
export interface ReadLedger {
  text: string
  allLead: ParsedPlan
  firstLeads: ParsedPlan
  /** One an item, in their order. */
  rows: RowBrought[]
  bad: BadCell[]
}

interface Options {
  today: IsoDate
  /** Stands for the title where the workbook has none. */
  name: string
}

/** Reads the desk: the same desk gives the same paper, always. */
export function readLedger(desk: SheetDesk, { today, name }: Options): ReadLedger {
  const paper = paperOf(desk, name)
  const cleaned = normalise(paper.text)
  const lines = splitLines(cleaned.text).filter((line) => line.kind !== 'noise')
  const header = readHeader(lines.slice(0, HEADER_LINES))
  const year = desk.year ?? header.year ?? yearIn(name)
  const title = header.title ?? paper.title
  const read = readRows(paper, linesByPlace(lines), {
    year,
    today,
    doneOn: isDay(desk.doneOn) ? desk.doneOn : null,
  })
  const facts = { title, docNumber: header.docNumber, year }
  return {
    text: paper.text,
    allLead: parsedOf(cleaned, lines, read, facts, 'allLead'),
    firstLeads: parsedOf(cleaned, lines, read, facts, 'firstLeads'),
    rows: read.items.map(({ facts: { brought, current } }) => ({ brought, current })),
    bad: read.bad,
  }
}

const HEADER_LINES = 4
const YEAR = /(?:19|20)\d{2}/
const yearIn = (name: string): number | null => {
  const found = YEAR.exec(name)
  return found === null ? null : Number(found[0])
}

interface Paper {
  text: string
  title: string
  rows: { row: ReadRow; from: number; sheetHeading: string | null }[]
}

const barred = (cells: readonly { text: string }[]): string =>
  `| ${cells.map(({ text }) => barCell(text)).join(' | ')} |`

/** The sheets that come in as lines: title, then for each the name, the heads and the rows. */
function paperOf({ workbook, mappings, ...more }: SheetDesk, name: string): Paper {
  const desk = { workbook, mappings, ...more }
  const open = workbook.sheets.flatMap((sheet, index) => (mappings[index]?.isOn ? [{ sheet, index }] : []))
  const title = titleIn(open[0]?.sheet.rows.slice(0, mappings[open[0].index]?.headAt ?? 0) ?? []) ?? name
  const paper: Paper = { text: `${barCell(title)}\n`, title, rows: [] }
  for (const { sheet, index } of open) {
    const head = sheet.rows[mappings[index]?.headAt ?? 0]?.cells ?? []
    const sheetHeading = open.length > 1 ? sheet.name : null
    if (sheetHeading !== null) paper.text += `${barCell(sheetHeading)}\n`
    paper.text += `${barred(head)}\n`
    for (const row of rowsOf(desk, index)) {
      const cells = row.cells.map(({ cell }) => cell)
      paper.rows.push({ row, from: paper.text.length, sheetHeading })
      paper.text += `${barred(cells)}\n`
    }
  }
  return paper
}

/** The first row above the heads that holds one thing, for that is how a title stands there. */
function titleIn(above: readonly { cells: { text: string }[] }[]): string | null {
  for (const { cells } of above) {
    const texts = new Set(cells.map(({ text }) => text).filter((text) => text !== ''))
    const [only] = texts
    if (only !== undefined && texts.size === 1) return only.replace(/\s+/g, '')
  }
  return null
}

type Printed = RowLine | TextLine

function linesByPlace(lines: readonly { text: Text }[]): Map<number, Printed> {
  return new Map((lines as readonly Printed[]).map((line) => [lineStart(line.text), line]))
}

/** The begin of the line in the source: a row of one cell is cut out of its bars. */
function lineStart(text: Text): number {
  return text.source.lastIndexOf('\n', spanOf(text)[0] - 1) + 1
}

interface ReadRows {
  items: { line: RowLine; row: ReadRow; headings: string[]; facts: RowFacts }[]
  headings: Text[]
  bad: BadCell[]
}

function readRows(paper: Paper, lines: Map<number, Printed>, options: RowOptions): ReadRows {
  const result: ReadRows = { items: [], headings: [], bad: [] }
  let group: string[] = []
  let sheet: number | null = null
  for (const { row, from, sheetHeading } of paper.rows) {
    if (row.sheet !== sheet) group = []
    sheet = row.sheet
    const line = lines.get(from)
    if (line === undefined || isSkipped(row, line)) continue
    const above = sheetHeading === null ? [] : [sheetHeading]
    if (line.kind === 'text') {
      group = [line.text.shown]
      result.headings.push(line.text)
      continue
    }
    const facts = readFacts(row, options)
    result.bad.push(...facts.bad)
    result.items.push({ line, row, headings: [...above, ...group], facts })
  }
  return result
}

/** Sums and repeated heads are no items. */
function isSkipped({ cells }: ReadRow, line: Printed): boolean {
  const first = cells.find(({ cell }) => cell.text !== '')?.cell.text.replace(/\s/g, '') ?? ''
  return SUM_ROW.test(first) || line.text.flat === ''
}

function parsedOf(
  cleaned: Normalised,
  lines: readonly { text: Text }[],
  read: ReadRows,
  facts: Pick<ParsedPlan, 'title' | 'docNumber' | 'year'>,
  bareList: NonNullable<ReadOptions['bareList']>,
): ParsedPlan {
  const drafts = read.items.map((one) => draftOne(one, facts.year, bareList))
  const claims = new Claims(cleaned.text.source)
  for (const { text } of lines) claims.text('prose', text)
  for (const text of read.headings) claims.text('heading', text)
  drafts.forEach((draft, item) => {
    for (const text of draft.texts) claims.text('item', text, { item })
    for (const { kind, text, from, to } of draft.cuts) claims.text(kind, text, { item, from, to })
  })
  const items = drafts.map(({ item }) => item)
  return { kind: 'plan', ...facts, sections: [], items, warnings: [], coverage: claims.coverage() }
}

function draftOne(
  { line, row, headings, facts }: ReadRows['items'][number],
  year: number | null,
  bareList: NonNullable<ReadOptions['bareList']>,
): ReadDraft {
  const cells = tableRow(line, row)
  const no = cells.no?.shown ?? ''
  const place = {
    no,
    // A number within a sheet is none of the heading above it.
    path: no === '' || headings.length + cells.groups.length > 0 ? [] : [no],
    headings: [...headings, ...cells.groups.map((text) => text.shown)],
    inherited: { units: [], windows: [] },
  }
  const draft = draftRow(line, cells, place, { year, bareList })
  const { due } = draft.item
  if (facts.standingText === null || due.kind !== 'none') return draft
  const standing = {
    ...due,
    kind: 'standing' as const,
    text: due.text ?? facts.standingText,
    rule: 'standing' as const,
  }
  return { ...draft, item: { ...draft.item, due: standing } }
}

/** The cells by what the office says their columns stand for. */
function tableRow(line: RowLine, { cells }: ReadRow): TableRow {
  const of = (...fields: SheetField[]) =>
    line.cells.filter((text, index) => text.flat !== '' && fields.includes(cells[index]?.field ?? 'note'))
  const works = of('work')
  const targets = of('target')
  return {
    no: of('no')[0] ?? null,
    groups: of('group'),
    name: null,
    work: works.length > 0 ? joinTexts(works) : (targets[0] ?? null),
    stages: [],
    targets: works.length > 0 ? targets : targets.slice(1),
    lead: of('lead'),
    support: of('support'),
    windows: of('window'),
    notes: of('note', 'progress', 'problems', 'next'),
  }
}
