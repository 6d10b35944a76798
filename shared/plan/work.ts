import { type ClauseOptions, type Clauses, readClauses } from './clause.ts'
import type { Titled } from './headings.ts'
import type { Node } from './outline.ts'
import { type OwnWords, ownWords, titleOwn } from './own-words.ts'
import type { Text } from './text.ts'
import { DUTIES_HEADING, LEAD_IN_END, MEASURES_LEAD_IN, PROSE_HEADING } from './words.ts'

/** A paragraph with what it says about owners and time. */
export interface Paragraph {
  text: Text
  clauses: Clauses
  own: OwnWords
  /** Its words without these clauses. */
  words: number
}

/** A numbered part, read: its heading, its own paragraphs and the parts below. */
export interface Part {
  node: Node
  titled: Titled
  /** The words after the heading first, where there are any. */
  paragraphs: Paragraph[]
  headClauses: Clauses
  children: Part[]
}

export function readParagraph(text: Text, options: ClauseOptions): Paragraph {
  const clauses = readClauses(text, options)
  let words = text.flat.length
  let done = 0
  for (const { from, to } of clauses.cuts) {
    words -= Math.max(0, to - Math.max(from, done))
    done = Math.max(done, to)
  }
  return { text, clauses, own: ownWords(text, clauses.cuts), words }
}

export function readPart(node: Node, options: ClauseOptions): Part {
  const head = readParagraph(node.words, options)
  const titled = titleOwn(node.words, head.own)
  const below = node.blocks.flatMap((block) =>
    block.kind === 'text' ? [readParagraph(block.text, options)] : [],
  )
  return {
    node,
    titled,
    paragraphs: [head, ...below],
    headClauses: head.clauses,
    children: node.children.map((child) => readPart(child, options)),
  }
}

const hasOwner = (paragraph: Paragraph): boolean => paragraph.clauses.units.length > 0
const owns = (part: Part): boolean => part.paragraphs.some(hasOwner)
const ownsBelow = (part: Part): boolean => owns(part) || part.children.some(ownsBelow)

/** Aims, principles and the like: no work unless somebody is named for it. */
export function isProse(part: Part): boolean {
  const title = part.titled.title.flat.replace(/[\s"'\u201c\u201d]/g, '')
  if (DUTIES_HEADING.test(title)) return part.children.length === 0 && !owns(part)
  return PROSE_HEADING.test(title) && !ownsBelow(part)
}

/** The words of a part that stand before its children, without the heading. */
function wordsBefore(part: Part): string {
  const rest = part.titled.rest.flat
  return [rest, ...part.paragraphs.slice(1).map((paragraph) => paragraph.text.flat)].join('')
}

/** More than a lead-in: at least this much before the first part below it. */
const PARAGRAPH = 60

/** Whether the parts below are the rows of the ledger, and this one only their heading. */
export function isHeading(part: Part): boolean {
  const { children } = part
  if (children.length === 0) return false
  if (ownerClosesList(part) || measuresFollow(part)) return false
  if (children.some(ownsBelow)) return true
  const words = wordsBefore(part)
  const working = words.length >= PARAGRAPH && !LEAD_IN_END.test(words)
  if (owns(part)) return !working
  if (part.node.level <= 1 || !working) return true
  const average = children.reduce((sum, child) => sum + lengthOf(child), 0) / children.length
  return average >= words.length
}

const lengthOf = (part: Part): number =>
  part.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.flat.length, 0) +
  part.children.reduce((sum, child) => sum + lengthOf(child), 0)

/** One line of owners after the last of several parts that have none is about all of them. */
function ownerClosesList(part: Part): boolean {
  const { children } = part
  const last = children.at(-1)
  const measures = MEASURES_LEAD_IN.test(part.paragraphs.at(-1)?.text.flat ?? '')
  if (last === undefined || last.children.length > 0 || (children.length < 2 && !measures)) return false
  if (children.slice(0, -1).some(ownsBelow)) return false
  const [head, ...below] = last.paragraphs
  if (head === undefined || hasOwner(head)) return false
  const closing = below.at(-1)
  const from = below.findIndex(hasOwner)
  if (from >= 0 && below.slice(from).every((paragraph) => paragraph.words < 4)) return true
  return (
    closing !== undefined &&
    hasOwner(closing) &&
    below.slice(0, -1).every((paragraph) => paragraph.words < 4 || !hasOwner(paragraph))
  )
}

/** Owners first, then "measures:" and a list that names nobody: the list tells how the one item is done. */
function measuresFollow(part: Part): boolean {
  const { paragraphs, children } = part
  const last = paragraphs.at(-1)
  if (last === undefined || paragraphs.length < 2 || children.some(ownsBelow)) return false
  return owns(part) && MEASURES_LEAD_IN.test(last.text.flat)
}

/** All paragraphs of a part and of what is below, in order. */
export function allParagraphs(part: Part): Paragraph[] {
  return [...part.paragraphs, ...part.children.flatMap(childParagraphs)]
}

const childParagraphs = (part: Part): Paragraph[] => [
  ...part.paragraphs,
  ...part.children.flatMap(childParagraphs),
]

/** Paragraphs of one number, or of none, that each end with owners of their own, as separate stretches of work. */
export function stretches(
  paragraphs: readonly Paragraph[],
  isNumbered = true,
): { work: Paragraph[][]; after: Paragraph[] } {
  const work: Paragraph[][] = []
  let current: Paragraph[] = []
  let pending: Paragraph[] = []
  let words = 0
  let closed = false
  for (const paragraph of paragraphs) {
    if (!closed || (paragraph.words < MIN_WORDS && pending.length === 0)) {
      current.push(paragraph)
      words += paragraph.words
      const worded =
        words >= (isNumbered ? MIN_WORK : MIN_WORDS) ||
        (paragraph !== paragraphs[0] && paragraph.words >= MIN_WORDS)
      closed ||= worded && closesWork(paragraph)
      continue
    }
    pending.push(paragraph)
    if (!hasOwner(paragraph)) continue
    work.push(current)
    current = pending
    pending = []
    closed = closesWork(paragraph)
  }
  work.push(current)
  return { work, after: pending }
}

/** A paragraph with fewer words of its own is only labels; work with fewer is only a heading so far. */
const MIN_WORDS = 6
const MIN_WORK = 24

/** Whether owners stand at the end of the paragraph, so that its work is done with. */
function closesWork(paragraph: Paragraph): boolean {
  const last = paragraph.clauses.cuts.findLast((cut) => cut.kind === 'owner')
  if (last === undefined || !hasOwner(paragraph)) return false
  const windows = paragraph.clauses.cuts.at(-1)
  return paragraph.text.flat.length - Math.max(last.to, windows?.to ?? 0) <= 2
}
