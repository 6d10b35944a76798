import { type ClauseOptions, settleUnits } from './clause.ts'
import { type Draft, draftItem, draftRow, type Place } from './draft.ts'
import type { RowLine } from './lines.ts'
import type { ParsedPlan, Span } from './model.ts'
import type { Block, Outline } from './outline.ts'
import { type ColumnRole, readHead, readRow } from './tables.ts'
import { spanOf, type Text } from './text.ts'
import { HAN_NUMBER } from './words.ts'
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

/** Everything the outline holds, sorted by what it is. */
export interface Sorted {
  drafts: Draft[]
  sections: ParsedPlan['sections']
  headings: Text[]
  prose: Text[]
  /** Words after the end of the work that belong to no item. */
  unclaimed: Text[]
  attachments: Text[]
  /** Runs of numbers under one heading, for gaps. */
  siblings: { value: number; text: Text }[][]
}

const TOP: Place = { no: '', path: [], headings: [], inherited: { units: [], windows: [] } }

/** Finds the smallest numbered parts that carry work, and the rows of tables. */
export function sortOutline(outline: Outline, options: ClauseOptions): Sorted {
  const sorted: Sorted = {
    drafts: [],
    sections: [],
    headings: [],
    prose: [],
    unclaimed: [],
    attachments: [],
    siblings: [],
  }
  const parts = outline.root.children.map((node) => readPart(node, options))
  const walk: Walk = { sorted, options, lastLeaf: lastLeaf(parts), roles: null }
  sortBlocks(outline.root.blocks, TOP, walk, 'prose')
  for (const part of parts) sortPart(part, TOP, walk)
  sorted.siblings.push(
    outline.root.children.map((node) => ({ value: node.number?.value ?? 0, text: node.line })),
  )
  sortAttachment(outline.attachment, walk)
  if (sorted.drafts.length === 0) unnumbered(outline.root.blocks, walk)
  return sorted
}

interface Walk {
  sorted: Sorted
  options: ClauseOptions
  lastLeaf: Part | null
  /** The head of the table that was read last: a heading between its rows does not end it. */
  roles: ColumnRole[] | null
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
  if (isHeading(part) || tableOf(rows) !== null || goesOn(rows, walk)) {
    section(part, path, walk)
    const place: Place = {
      no: '',
      path,
      headings: [...above.headings, part.titled.title.shown],
      inherited: inheritedFrom(part, above),
    }
    sorted.prose.push(part.titled.rest)
    sortBlocks(node.blocks, place, walk, 'prose')
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
  const units = settleUnits(clauses)
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
  const { work, after } = stretches(allParagraphs(part))
  const isLast = part === walk.lastLeaf
  work.forEach((paragraphs, index) => {
    const last = index === work.length - 1
    const all = last && !isLast ? [...paragraphs, ...after] : paragraphs
    const draft = draftItem(all, index === 0 ? part.titled.title : null, place, walk.options)
    walk.sorted.drafts.push(index === 0 ? withNumber(draft, part.node.line) : draft)
  })
  if (isLast) for (const paragraph of after) walk.sorted.unclaimed.push(paragraph.text)
  for (const block of rowsBelow(part)) walk.sorted.prose.push(block.row.text)
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

/** The head among the first rows, and where it stands. */
function tableOf(blocks: readonly Block[]): { at: number; roles: ColumnRole[] } | null {
  for (let at = 0; at < Math.min(blocks.length, 6); at += 1) {
    const block = blocks[at]
    if (block?.kind !== 'row') continue
    const roles = readHead(block.row.cells.map((cell) => cell.flat))
    if (roles !== null) return { at, roles }
  }
  return null
}

/** Whether the rows have as many cells as the table that was open above. */
function goesOn(rows: readonly Block[], { roles }: Walk): boolean {
  const [first] = rows
  return roles !== null && first?.kind === 'row' && first.row.cells.length === roles.length
}

/** A Chinese number and a name, and nothing more: a heading between the rows. */
const isGroupRow = (filled: readonly Text[]): boolean =>
  filled.length === 2 && HAN_NUMBER.test(filled[0]?.flat ?? '')

function sortBlocks(
  blocks: readonly Block[],
  place: Place,
  walk: Walk,
  other: 'prose' | 'attachments',
): void {
  const [start] = blocks.filter((block) => block.kind === 'row')
  let roles = start !== undefined && goesOn([start], walk) ? walk.roles : null
  let group: Text[] = []
  let no = ''
  for (const block of blocks) {
    if (block.kind === 'text') {
      walk.sorted[other].push(block.text)
      continue
    }
    const { row } = block
    const head = readHead(row.cells.map((cell) => cell.flat))
    if (head !== null) {
      roles = head
      walk.roles = head
      walk.sorted.headings.push(row.text)
      continue
    }
    const filled = row.cells.filter((cell) => cell.flat !== '')
    if (roles === null || filled.length === 0) walk.sorted[other].push(row.text)
    else if (filled.length === 1 || isGroupRow(filled)) {
      group = filled
      walk.sorted.headings.push(row.text)
    } else {
      const read = readRow(row.cells, roles)
      if (read.work === null && read.targets.length === 0) {
        walk.sorted[other].push(row.text)
        continue
      }
      no = read.no?.shown ?? no
      const headings = [
        ...place.headings,
        ...group.map((text) => text.shown),
        ...read.groups.map((text) => text.shown),
      ]
      walk.sorted.drafts.push(
        draftRow(
          row,
          read,
          { ...place, no, path: [...place.path, ...(no === '' ? [] : [no])], headings },
          walk.options,
        ),
      )
    }
  }
}

/** An annex is left out, unless the body names nobody and the annex is the table that does. */
function sortAttachment(blocks: readonly Block[], walk: Walk): void {
  const { sorted } = walk
  const named = sorted.drafts.some((draft) => draft.item.lead.length > 0)
  const table = named ? null : tableOf(blocks.filter((block) => block.kind === 'row'))
  if (table === null) {
    for (const block of blocks) sorted.attachments.push(block.kind === 'row' ? block.row.text : block.text)
    return
  }
  for (const draft of sorted.drafts) for (const text of draft.texts) sorted.prose.push(text)
  sorted.drafts = []
  sortBlocks(blocks, TOP, walk, 'attachments')
}

/** A plan without numbers: paragraphs that name their owners are its items. */
function unnumbered(blocks: readonly Block[], { sorted, options }: Walk): void {
  const paragraphs: Paragraph[] = []
  for (const block of blocks) if (block.kind === 'text') paragraphs.push(readParagraph(block.text, options))
  if (!paragraphs.some((paragraph) => paragraph.clauses.units.length > 0)) return
  const { work } = stretches(paragraphs)
  for (const stretch of work) {
    if (stretch.some((paragraph) => paragraph.clauses.units.length > 0))
      sorted.drafts.push(draftItem(stretch, null, TOP, options))
  }
}
