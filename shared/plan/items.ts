import { type ClauseOptions, settleUnits } from './clause.ts'
import { type Draft, draftItem, type Place } from './draft.ts'
import { isTitle, opensPaper } from './header.ts'
import { startsWithOwner } from './labels.ts'
import type { RowLine } from './lines.ts'
import type { Span } from './model.ts'
import type { Block, Outline } from './outline.ts'
import { nothingSorted, type Sorted, TOP, type Walk } from './sorted.ts'
import { isWorkTable, sortBlocks } from './table-items.ts'
import { spanOf, type Text } from './text.ts'
import { unitsOfHeading } from './unit-list.ts'
import { CLOSING_WORD, RESOLVED } from './words.ts'
import {
  allParagraphs,
  isHeading,
  isProse,
  type Paragraph,
  type Part,
  readParagraph,
  readPart,
  stretches,
} from './work.ts'

/** Finds the smallest numbered parts that carry work, and the rows of tables. */
export function sortOutline(outline: Outline, options: ClauseOptions): Sorted {
  const sorted = nothingSorted()
  const parts = outline.root.children.map((node) => readPart(node, options))
  const walk: Walk = { sorted, options, lastLeaf: lastLeaf(parts), roles: null }
  sortBlocks(outline.root.blocks, TOP, walk)
  for (const part of parts) sortPart(part, TOP, walk)
  sorted.siblings.push(
    outline.root.children.map((node) => ({ value: node.number?.value ?? 0, text: node.line })),
  )
  if (sorted.drafts.length === 0) unnumbered(outline.root.blocks, walk)
  return sorted
}

function lastLeaf(parts: readonly Part[]): Part | null {
  let last = parts.at(-1) ?? null
  while (last !== null && last.children.length > 0) last = last.children.at(-1) ?? null
  return last
}

function sortPart(part: Part, above: Place, walk: Walk): void {
  const { sorted } = walk
  const { node } = part
  const path = [...above.path, node.no]
  if (isProse(part)) {
    section(part, path, walk)
    for (const text of textsBelow(part)) sorted.prose.push(text)
    return
  }
  const rows = node.blocks.filter((block) => block.kind === 'row')
  if (isHeading(part) || isWorkTable(rows, walk)) {
    section(part, path, walk)
    const place: Place = {
      no: '',
      path,
      headings: [...above.headings, part.titled.title.shown].filter((heading) => heading !== ''),
      inherited: inheritedFrom(part, above),
    }
    sorted.prose.push(part.titled.rest)
    sortBlocks(node.blocks, place, walk)
    for (const child of part.children) sortPart(child, place, walk)
    sorted.siblings.push(
      node.children.map((child) => ({ value: child.number?.value ?? 0, text: child.line })),
    )
    return
  }
  sortLeaf(part, { ...above, no: node.no, path }, walk)
}

function inheritedFrom(part: Part, above: Place): Place['inherited'] {
  const clauses = part.paragraphs.map((paragraph) => paragraph.clauses)
  const said = settleUnits(clauses)
  const units = said.length > 0 ? said : unitsOfHeading(part.titled.title)
  const windows = clauses.flatMap((clause) => clause.windows)
  return {
    units: units.length > 0 ? units : above.inherited.units,
    windows: windows.length > 0 ? windows : above.inherited.windows,
  }
}

function section(part: Part, path: string[], { sorted }: Walk): void {
  const { node, titled } = part
  sorted.headings.push(node.line)
  sorted.sections.push({
    no: node.no,
    title: titled.title.shown,
    level: node.level,
    span: spanOf(node.line),
    path,
  })
}

function sortLeaf(part: Part, place: Place, walk: Walk): void {
  const isLast = part === walk.lastLeaf
  const { paragraphs, closing } = isLast
    ? withoutClosing(allParagraphs(part))
    : { paragraphs: allParagraphs(part), closing: [] }
  const { work, after } = stretches(paragraphs)
  work.forEach((paragraphs, index) => {
    const last = index === work.length - 1
    const all = last && !isLast ? [...paragraphs, ...after] : paragraphs
    const draft = draftItem(all, index === 0 ? part.titled.title : null, place, walk.options)
    walk.sorted.drafts.push(index === 0 ? withNumber(draft, part.node.line) : draft)
  })
  if (isLast) for (const paragraph of [...after, ...closing]) walk.sorted.unclaimed.push(paragraph.text)
  for (const block of rowsBelow(part)) walk.sorted.prose.push(block.row.text)
}

/** The last item without what the paper says to everybody at its end, where the item has its own owners. */
function withoutClosing(all: readonly Paragraph[]): { paragraphs: Paragraph[]; closing: Paragraph[] } {
  const named = all.findLastIndex((paragraph) => paragraph.clauses.units.length > 0)
  const from = all.findIndex((paragraph, index) => index > named && CLOSING_WORD.test(paragraph.text.flat))
  const end = named < 0 || from < 0 ? all.length : from
  return { paragraphs: all.slice(0, end), closing: all.slice(end) }
}

/** The number belongs to the item as well. */
function withNumber(draft: Draft, line: Text): Draft {
  const [from, to] = spanOf(line)
  const span: Span = [from, Math.max(to, draft.item.span[1])]
  const titleSpan = draft.item.title === '' ? ([from, to] as const) : draft.item.titleSpan
  return { ...draft, item: { ...draft.item, span, titleSpan }, texts: [line, ...draft.texts] }
}

const rowsBelow = (part: Part): { row: RowLine }[] => [
  ...part.node.blocks.filter((block) => block.kind === 'row'),
  ...part.children.flatMap(rowsBelow),
]

function textsBelow(part: Part): Text[] {
  const own = part.node.blocks.map((block) => (block.kind === 'row' ? block.row.text : block.text))
  return [
    ...own,
    part.titled.rest,
    ...part.children.flatMap((child) => [child.node.line, ...textsBelow(child)]),
  ]
}

/** The paragraphs without those that open the paper: they are nobody's work. */
function withoutOpening(paragraphs: readonly Paragraph[], sorted: Sorted): readonly Paragraph[] {
  let end = 0
  let before = ''
  for (const { text, clauses } of paragraphs) {
    if (clauses.units.length > 0 || !opensPaper(text.flat, before)) break
    if (isTitle(text.flat)) before = text.flat
    end += 1
  }
  // What has its owners right below is the work, though it may read like a title.
  if (end > 0 && startsWithOwner(paragraphs[end]?.text.flat ?? '')) end -= 1
  for (const { text } of paragraphs.slice(0, end)) sorted.prose.push(text)
  return paragraphs.slice(end)
}

/** A paper without numbers: paragraphs that name their owners are its items, or what a meeting resolved. */
function unnumbered(blocks: readonly Block[], { sorted, options }: Walk): void {
  const paragraphs: Paragraph[] = []
  for (const block of blocks) if (block.kind === 'text') paragraphs.push(readParagraph(block.text, options))
  if (!paragraphs.some((paragraph) => paragraph.clauses.units.length > 0)) {
    for (const paragraph of paragraphs)
      if (RESOLVED.test(paragraph.text.flat)) sorted.drafts.push(draftItem([paragraph], null, TOP, options))
    return
  }
  const { work } = stretches(withoutOpening(paragraphs, sorted), false)
  for (const stretch of work) {
    if (!stretch.some((paragraph) => paragraph.clauses.units.length > 0)) continue
    const draft = draftItem(stretch, null, TOP, options)
    // Owners of nothing: their words are left over, and seen to be.
    if (draft.item.text === '') sorted.unclaimed.push(...draft.texts)
    else sorted.drafts.push(draft)
  }
}
