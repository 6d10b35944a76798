import { valueOf } from '../plan/numbers.ts'
import {
  BEFORE_PART_NUMBER,
  BEFORE_PART_WORD,
  PART_IS,
  PART_NUMBER,
  PART_WORD,
  PART_WORDS,
  QUOTES,
} from '../plan/words.ts'
import { type Draft, type DraftItem, endOf } from './draft.ts'

const FAMILIES = ['is', 'shall', 'arabic', 'circle', 'word'] as const
type Family = (typeof FAMILIES)[number]
const FIRST_CIRCLE = 0x2460

export interface Mark {
  family: Family
  rank: number
  from: number
  /** As it stands before the words of the part, and what remains of it as a number. */
  printed: string
  label: string
}

/** The numbers that part the item: of the kinds that run 1, 2, 3… the one that begins first. */
export function marksOf(draft: Draft, item: DraftItem): Mark[] {
  const found = item.spans.flatMap(([from, to]) => marksIn(draft.text.slice(from, to), from))
  let first: Mark[] = []
  for (const family of FAMILIES) {
    const marks = found.filter((mark) => mark.family === family)
    if (!inOrder(marks) || !arePartsOf(draft.text, marks, endOf(item))) continue
    if ((marks[0]?.from ?? 0) < (first[0]?.from ?? Number.POSITIVE_INFINITY)) first = marks
  }
  return first
}

/** 1, 2, 3 without a gap and without a second list; of the words only those in the middle may be missing. */
function inOrder(marks: readonly Mark[]): boolean {
  if (marks.length < 2 || marks[0]?.rank !== 1 || marks[1]?.rank !== 2) return false
  return marks.every(({ family, rank }, index) => {
    const before = marks[index - 1]?.rank ?? 0
    return family === 'word' ? rank > before : rank === before + 1
  })
}

/** Enough to be said of a part. */
const MIN_WORDS = 4

/** Whether each has words of its own, and numbers in brackets stand in one paragraph: lines of their own are read as such. */
function arePartsOf(text: string, marks: readonly Mark[], end: number): boolean {
  const [first] = marks
  const last = marks.at(-1)
  if (first === undefined || last === undefined) return false
  const isNumber = first.family === 'arabic' || first.family === 'circle'
  if (isNumber && text.slice(first.from, last.from).includes('\n')) return false
  return marks.every(({ from, printed }, index) => {
    const words = text.slice(from + printed.length, marks[index + 1]?.from ?? end)
    return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_WORDS
  })
}

/** Blanks before a number are few. */
const NEAR = 12

function marksIn(words: string, offset: number): Mark[] {
  const depths = depthsOf(words)
  const marks: Mark[] = []
  const take = (found: RegExpExecArray, before: RegExp, mark: Omit<Mark, 'from' | 'printed'>) => {
    const [printed] = found
    const left = words.slice(Math.max(0, found.index - NEAR), found.index)
    const sign = left.trimEnd().at(-1) ?? ''
    const isFree = sign === '' || before.test(sign) || left.endsWith('\n')
    if (isFree && depths[found.index] === 0) marks.push({ ...mark, from: offset + found.index, printed })
  }
  for (const found of words.matchAll(PART_NUMBER)) take(found, BEFORE_PART_NUMBER, numberOf(found))
  for (const found of words.matchAll(PART_WORD)) {
    const [label] = found
    take(found, BEFORE_PART_WORD, { family: 'word', rank: PART_WORDS.indexOf(label) + 1, label })
  }
  return marks
}

function numberOf({ 0: printed, groups }: RegExpExecArray): Omit<Mark, 'from' | 'printed'> {
  const { han, verb, arabic, circle } = groups ?? {}
  if (han !== undefined) return { family: verb === PART_IS ? 'is' : 'shall', rank: valueOf(han), label: han }
  if (circle !== undefined)
    return { family: 'circle', rank: circle.charCodeAt(0) - FIRST_CIRCLE + 1, label: circle }
  return { family: 'arabic', rank: Number(arabic), label: printed }
}

/** How deep in brackets and quotes each character stands; a line that leaves some open does not spoil the next. */
function depthsOf(words: string): Uint8Array {
  const depths = new Uint8Array(words.length)
  let open: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const char = words.charAt(at)
    if (char === '\n') open = []
    else if (char === open.at(-1)) open.pop()
    depths[at] = Math.min(open.length, 255)
    const closes = CLOSES.get(char)
    if (closes !== undefined) open.push(closes)
  }
  return depths
}
const CLOSES = new Map(QUOTES)
