import { maskTitles } from './brackets.ts'
import { type ClauseOptions, type Cut, readOwnerCell, settleUnits } from './clause.ts'
import { findIndicators } from './indicators.ts'
import type { RowLine } from './lines.ts'
import type { ParsedItem, PrintedUnit, PrintedWindow, Span } from './model.ts'
import { shownWords, titleOwn } from './own-words.ts'
import type { TableRow } from './tables.ts'
import { spanOf, type Text } from './text.ts'
import { findTextOwners } from './text-owners.ts'
import { findWindow, NO_WINDOW, readWindow } from './windows.ts'
import { type Paragraph, readParagraph } from './work.ts'

/** An item with the stretches of text behind it, for the count of what was read. */
export interface Draft {
  item: ParsedItem
  texts: Text[]
  cuts: { kind: Cut['kind']; text: Text; from: number; to: number }[]
}

export interface Place {
  no: string
  path: string[]
  headings: string[]
  /** Owners and window that stand at a heading above. */
  inherited: { units: PrintedUnit[]; windows: PrintedWindow[] }
}

/** An item from paragraphs. */
export function draftItem(
  paragraphs: readonly Paragraph[],
  title: Text | null,
  place: Place,
  options: ClauseOptions,
): Draft {
  const texts = paragraphs.map((paragraph) => paragraph.text)
  const telling = paragraphs.filter(({ own }) => own.text.flat.length >= TELLING).map(toldBy)
  const named = title !== null && title.flat !== '' ? title : nameOf(paragraphs)
  const worded = paragraphs.filter(({ own }) => own.limit > 0)
  const shown = worded.map((paragraph, index) => shownWords(paragraph, index === 0 ? named : null))
  const labelled = settleUnits(paragraphs.map((paragraph) => paragraph.clauses))
  const units = labelled.length > 0 ? labelled : inText(telling, options)
  const windows = paragraphs.flatMap((paragraph) => paragraph.clauses.windows)
  const due = chooseWindow(windows, telling, place, options)
  const item: ParsedItem = {
    no: place.no,
    path: place.path,
    headings: place.headings,
    title: named?.shown ?? nameOfClause(labelled, due),
    text: shown.join('\n'),
    span: wholeSpan(texts),
    titleSpan: named === null ? wholeSpan(texts) : spanOf(named),
    ...withUnits(
      units.length > 0 ? units : place.inherited.units.map((unit) => ({ ...unit, inherited: true })),
    ),
    due,
    indicators: telling.flatMap(({ text, whole }) => findIndicators(text, whole)),
  }
  const cuts = paragraphs.flatMap(({ text, clauses }) => clauses.cuts.map((cut) => ({ ...cut, text })))
  return { item, texts, cuts }
}

/** A name for words without a heading: of the first that say more than who and when. */
function nameOf(paragraphs: readonly Paragraph[]): Text | null {
  for (const { text, own } of paragraphs) {
    const { title } = titleOwn(text, own)
    if (title.flat !== '') return title
  }
  return null
}

/** What is left to call an item by that says only who and when. */
function nameOfClause(units: readonly PrintedUnit[], due: PrintedWindow): string {
  const { lead, support } = withUnits(units)
  return lead[0] ?? support[0] ?? due.text ?? ''
}

/** One sign holds neither an owner, nor a window, nor a figure. */
const TELLING = 2

/** A paragraph without the titles of other papers, whole and without its clauses; every character in its place. */
interface Told {
  text: Text
  whole: string
  words: string
}

function toldBy({ text, clauses }: Paragraph): Told {
  const whole = maskTitles(text.flat)
  let words = ''
  let from = 0
  for (const cut of clauses.cuts) {
    if (cut.to <= from) continue
    words += whole.slice(from, Math.max(from, cut.from)) + CLAUSE.repeat(cut.to - Math.max(from, cut.from))
    from = cut.to
  }
  return { text, whole, words: words + whole.slice(from) }
}

/** What a sentence says ends before a clause that is told already. */
const CLAUSE = '\u3002'

const inText = (told: readonly Told[], { isMeeting }: ClauseOptions): PrintedUnit[] =>
  told.flatMap(({ text, words }) =>
    findTextOwners(text, words, isMeeting).map((unit) => ({ ...unit, inText: true })),
  )

/** The units once each: who leads does not support as well. */
export function withUnits(units: readonly PrintedUnit[]): Pick<ParsedItem, 'lead' | 'support' | 'units'> {
  const lead = new Set(units.filter((unit) => unit.role === 'lead').map((unit) => unit.name))
  const support = new Set(units.filter((unit) => unit.role === 'support').map((unit) => unit.name))
  return { lead: [...lead], support: [...support].filter((name) => !lead.has(name)), units: [...units] }
}

/** A labelled window with a meaning counts first, then deadlines in the words, then what the heading above says. */
function chooseWindow(
  labelled: readonly PrintedWindow[],
  told: readonly Told[],
  place: Place,
  options: ClauseOptions,
): PrintedWindow {
  const meant = labelled.filter((window) => window.kind !== 'none')
  if (meant.length > 0) return latest(meant)
  const found = told
    .map(({ text, words }) => findWindow(text, words, options.year))
    .filter((window) => window.kind !== 'none')
  if (found.length > 0) return latest(found)
  const above = place.inherited.windows.filter((window) => window.kind !== 'none')
  return above.length > 0 ? latest(above) : (labelled[0] ?? NO_WINDOW)
}

const WEIGHT: Readonly<Record<PrintedWindow['kind'], number>> = {
  phased: 6,
  date: 6,
  relative: 4,
  service: 3,
  recurring: 2,
  standing: 1,
  none: 0,
}

function latest(windows: readonly PrintedWindow[]): PrintedWindow {
  const [first] = windows
  let best = first ?? NO_WINDOW
  for (const window of windows) {
    const heavier = WEIGHT[window.kind] - WEIGHT[best.kind]
    if (heavier > 0 || (heavier === 0 && (window.date ?? '') > (best.date ?? ''))) best = window
  }
  const others = windows.filter((window) => window !== best && window.date !== best.date).map(readingOf)
  return others.length === 0 ? best : { ...best, alternatives: [...(best.alternatives ?? []), ...others] }
}

/** As another reading of a window, which has no readings of its own. */
function readingOf(window: PrintedWindow): PrintedWindow {
  const { alternatives: _, ...reading } = window
  return reading
}

function wholeSpan(texts: readonly Text[]): Span {
  const filled = texts.filter((text) => text.flat.length > 0)
  const [first] = filled
  const last = filled.at(-1)
  return first === undefined || last === undefined ? [0, 0] : [spanOf(first)[0], spanOf(last)[1]]
}

/** An item from a row of a table. */
export function draftRow(row: RowLine, read: TableRow, place: Place, options: ClauseOptions): Draft {
  const words = [read.name, read.work, ...read.targets].filter((text) => text !== null)
  const paragraphs = words.map((text) => readParagraph(text, options))
  const base = draftItem(paragraphs, null, place, options)
  const units = [
    ...read.lead.flatMap((cell) => readOwnerCell(cell, 'lead', options)),
    ...read.support.flatMap((cell) => readOwnerCell(cell, 'support', options)),
  ]
  const due = latest(read.windows.map((cell) => readWindow(cell, options.year)))
  const cells = [...read.lead, ...read.support].map((text) => ({
    kind: 'owner' as const,
    text,
    from: 0,
    to: text.flat.length,
  }))
  const windows = read.windows.map((text) => ({
    kind: 'window' as const,
    text,
    from: 0,
    to: text.flat.length,
  }))
  return {
    item: {
      ...base.item,
      span: spanOf(row.text),
      ...(units.length > 0 ? withUnits(units) : {}),
      due: due.kind === 'none' && base.item.due.kind !== 'none' ? base.item.due : due,
    },
    texts: row.cells,
    cuts: [...base.cuts, ...cells, ...windows],
  }
}
