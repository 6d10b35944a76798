import type { Line, NoiseLine, RowLine } from './lines.ts'
import { type NumberStyle, type PrintedNumber, readNumber, USUAL_RANK } from './numbers.ts'
import { sliceText, type Text } from './text.ts'
import { ATTACHMENT_HEADING } from './words.ts'

export type Block = { kind: 'text'; text: Text } | { kind: 'row'; row: RowLine }

/** A numbered part with what stands under it. The root has no number; its blocks are the preamble. */
export interface Node {
  number: PrintedNumber | null
  no: string
  /** The numbered line, and its words without the number. */
  line: Text
  words: Text
  blocks: Block[]
  children: Node[]
  level: number
}

export interface Outline {
  root: Node
  /** Everything from the first annex after the work on. */
  attachment: Exclude<Line, NoiseLine>[]
}

const emptyNode = (text: Text): Node => ({
  number: null,
  no: '',
  line: text,
  words: text,
  blocks: [],
  children: [],
  level: 0,
})

/** Builds the tree of numbered parts; the levels follow from the order in which the shapes of numbers appear. */
export function buildOutline(
  lines: readonly Line[],
  whole: Text,
  { annexes = true }: { annexes?: boolean } = {},
): Outline {
  const numbers = numbersOf(lines)
  const coming = nextOfStyle(numbers)
  const root = emptyNode(sliceText(whole, 0, 0))
  const outline: Outline = { root, attachment: [] }
  const nested = new Set<string>()
  let stack: Node[] = []
  let last = root
  let numbered = 0
  let attached = false
  lines.forEach((line, index) => {
    if (line.kind === 'noise') return
    if (annexes && !attached && numbered > 1 && isAttachment(line)) attached = true
    if (attached) {
      outline.attachment.push(line)
      return
    }
    if (line.kind === 'row') {
      last.blocks.push({ kind: 'row', row: line })
      return
    }
    const number = numbers[index] ?? null
    if (number === null || !fits(number, stack)) {
      last.blocks.push({ kind: 'text', text: line.text })
      return
    }
    stack = levelsAbove(stack, number, (above) =>
      goesInside(above, number, coming(above.style, index), nested),
    )
    const parent = stack.at(-1) ?? root
    last = makeNode(line.text, number, parent)
    parent.children.push(last)
    if (parent.number !== null) nested.add(pair(parent.number, number))
    stack.push(last)
    numbered += 1
  })
  return outline
}

/** The numbers that lines begin with; a bare one counts where decimals of it follow: 2, then 2.1. */
function numbersOf(lines: readonly Line[]): (PrintedNumber | null)[] {
  const numbers = lines.map((line) => (line.kind === 'text' ? readNumber(line.text.flat) : null))
  let next: PrintedNumber | null = null
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]
    const printed = line?.kind === 'text' ? (BARE_NUMBER.exec(line.text.flat)?.[0] ?? '') : ''
    const value = Number(printed)
    if (next?.style === 'decimal' && next.parts.join('.') === `${printed}.1`) {
      const { length } = printed
      numbers[at] = { style: 'arabicDot', value, parts: [value], from: 0, to: length, length }
    }
    next = numbers[at] ?? next
  }
  return numbers
}

const BARE_NUMBER = /^\d{1,2}(?=\s?\p{Script=Han})/u

function makeNode(line: Text, number: PrintedNumber, parent: Node): Node {
  return {
    number,
    no: line.shown.slice(number.from, number.to),
    line,
    words: sliceText(line, number.length),
    blocks: [],
    children: [],
    level: parent.number === null ? 1 : parent.level + 1,
  }
}

const isAttachment = (line: Line): boolean =>
  line.kind === 'text' && line.text.flat.length <= 60 && ATTACHMENT_HEADING.test(line.text.flat)

/** A decimal such as 1.5 begins a line by chance, unless it goes on with the numbering. */
function fits(number: PrintedNumber, stack: readonly Node[]): boolean {
  if (number.style !== 'decimal') return true
  if (number.value === 1) return true
  const before = stack.findLast(
    (node) => node.number?.style === 'decimal' && node.number.parts.length === number.parts.length,
  )
  return before?.number?.value === number.value - 1
}

/** Answers what value a shape of number takes where it next comes after a line. */
type Coming = (style: NumberStyle, line: number) => number | null

function nextOfStyle(numbers: readonly (PrintedNumber | null)[]): Coming {
  const places = new Map<NumberStyle, { line: number; value: number }[]>()
  numbers.forEach((number, line) => {
    if (number === null) return
    const known = places.get(number.style)
    if (known === undefined) places.set(number.style, [{ line, value: number.value }])
    else known.push({ line, value: number.value })
  })
  return (style, line) => {
    const known = places.get(style) ?? []
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.line ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return known[low]?.value ?? null
  }
}

const pair = (above: PrintedNumber, below: PrintedNumber): string => `${above.style} ${below.style}`

/** Unusually deep only where the shape above goes on counting after this one, or has had it below before. */
function goesInside(
  above: PrintedNumber,
  number: PrintedNumber,
  next: number | null,
  nested: ReadonlySet<string>,
): boolean {
  return (
    USUAL_RANK[above.style] < USUAL_RANK[number.style] ||
    next === above.value + 1 ||
    nested.has(pair(above, number))
  )
}

/** What remains open above a new number. */
function levelsAbove(
  stack: readonly Node[],
  number: PrintedNumber,
  inside: (above: PrintedNumber) => boolean,
): Node[] {
  const same = stack.findLastIndex((node) => sameLevel(node, number))
  if (same >= 0) return stack.slice(0, same)
  let keep = stack.length
  while (keep > 0) {
    const above = stack[keep - 1]?.number
    if (above === null || above === undefined || inside(above)) break
    keep -= 1
  }
  return stack.slice(0, keep)
}

const ARABIC: ReadonlySet<NumberStyle> = new Set(['arabicComma', 'arabicDot'])

function sameLevel(node: Node, number: PrintedNumber): boolean {
  const open = node.number
  if (open === null) return false
  if (open.style === number.style) return open.parts.length === number.parts.length
  return ARABIC.has(open.style) && ARABIC.has(number.style) && number.value === open.value + 1
}
