import { readHead } from '#shared/plan/tables.ts'
import { type Mark, onLines, type SetLine, toLines } from './pdf-marks.ts'
import { isFolio } from './pdf-page-number.ts'

interface Side {
  marks: Mark[]
  lines: SetLine[]
  left: number
  right: number
  top: number
  bottom: number
  /** From one line to the next, as it mostly is. */
  leading: number
}

/** In sizes of their letters: how wide the gutter is at least, and each column; where a line counts as full. */
const WIDTH = { gutter: 1, column: 10 }
const FULL = { left: 2.5, right: 1.6 }
/** So many full lines on each side, and so many of its lines; so much of the page's text stands in columns. */
const LEAST = { full: 5, fullShare: 0.4, height: 0.6, evenness: 0.8, together: 0.7 }
/** So few lines of running text stand further apart, or have a wide gap within. */
const STRAY = 0.1
const FURTHER = 1.5

/**
 * The parts of a page that is set in two columns: what stands above them, the columns as one, the page's number. Null
 * unless it is certain: a gutter that only headings cross, running text on both sides, no gaps as rows of a table have.
 */
export function inTwoColumns(marks: readonly Mark[]): Mark[][] | null {
  const lines = onLines(marks)
  const foot = lines.findLastIndex((line) => !isFolio(textOf(line))) + 1
  const middle = (least(marks, (mark) => mark.left) + most(marks, (mark) => mark.right)) / 2
  const from = firstInColumns(lines.slice(0, foot), middle)
  const body = lines.slice(from, foot)
  if (readHead((body[0] ?? []).map((mark) => mark.text)) !== null) return null
  const [left, right] = [
    sideOf(body, (mark) => mark.left < middle),
    sideOf(body, (mark) => mark.left >= middle),
  ]
  if (left === null || right === null || !isMostOf(lines.slice(0, foot), body)) return null
  if (!isRunning(left) || !isRunning(right) || !areEven(left, right) || endTogether(left, right)) return null
  const head = lines.slice(0, from)
  // Columns above a heading between them would be read across.
  if (head.some((line) => isFree(line, left.right, right.left) && standsOnBoth(line, middle))) return null
  const [across, down] = [left.left - right.left, left.bottom + left.leading - right.top]
  const below = right.marks.map((mark) => ({
    ...mark,
    left: mark.left + across,
    right: mark.right + across,
    base: mark.base + down,
  }))
  return [head.flat(), [...left.marks, ...below], lines.slice(foot).flat()]
}

const textOf = (line: readonly Mark[]): string => line.map((mark) => mark.text).join('')
const least = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((found, one) => Math.min(found, of(one)), Number.POSITIVE_INFINITY)
const most = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((found, one) => Math.max(found, of(one)), Number.NEGATIVE_INFINITY)

const isFree = (line: readonly Mark[], from: number, to: number): boolean =>
  line.every((mark) => mark.right <= from || mark.left >= to)
const standsOnBoth = (line: readonly Mark[], middle: number): boolean =>
  line.some((mark) => mark.left < middle) && line.some((mark) => mark.left >= middle)

/** From the foot of the page upwards, as far as no line crosses the gutter in the middle. */
function firstInColumns(lines: readonly (readonly Mark[])[], middle: number): number {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  let first = lines.length
  while (first > 0) {
    const line = lines[first - 1] ?? []
    const before = line.filter((mark) => mark.left < middle)
    const after = line.filter((mark) => mark.left >= middle)
    from = Math.max(
      from,
      most(before, (mark) => mark.right),
    )
    to = Math.min(
      to,
      least(after, (mark) => mark.left),
    )
    if (to - from < most(line, (mark) => mark.size) * WIDTH.gutter) break
    first -= 1
  }
  return first
}

function sideOf(lines: readonly (readonly Mark[])[], isOn: (mark: Mark) => boolean): Side | null {
  const marks = lines.flat().filter(isOn)
  const set = toLines(marks)
  const [first, last] = [set[0], set.at(-1)]
  if (first === undefined || last === undefined) return null
  const leadings = leadingsOf(set).sort((a, b) => a - b)
  return {
    marks,
    lines: set,
    left: least(set, (line) => line.left),
    right: most(set, (line) => line.right),
    top: first.base,
    bottom: last.base,
    leading: leadings[Math.floor(leadings.length / 2)] ?? 0,
  }
}

const leadingsOf = (lines: readonly SetLine[]): number[] =>
  lines.slice(1).map((line, at) => line.base - (lines[at]?.base ?? 0))

function isMostOf(lines: readonly (readonly Mark[])[], body: readonly (readonly Mark[])[]): boolean {
  const height = (of: readonly (readonly Mark[])[]) => (of.at(-1)?.[0]?.base ?? 0) - (of[0]?.[0]?.base ?? 0)
  return height(body) >= height(lines) * LEAST.height
}

const isFull = (line: SetLine, left: number, right: number): boolean =>
  line.left <= left + line.size * FULL.left && line.right >= right - line.size * FULL.right

/** Lines that fill their column one below the other, without gaps as a shorter cell leaves them. */
function isRunning({ lines, left, right, leading }: Side): boolean {
  const full = lines.filter((line) => isFull(line, left, right))
  const further = leadingsOf(lines).filter((one) => one > leading * FURTHER)
  const parted = lines.filter((line) => line.text.includes('  '))
  return (
    right - left >= most(full, (line) => line.size) * WIDTH.column &&
    full.length >= Math.max(LEAST.full, lines.length * LEAST.fullShare) &&
    further.length <= lines.length * STRAY &&
    parted.length <= lines.length * STRAY
  )
}

/** As wide as each other, begun at one height, and the left one filled before the right. */
function areEven(left: Side, right: Side): boolean {
  const [a, b] = [left.right - left.left, right.right - right.left]
  return (
    Math.min(a, b) >= Math.max(a, b) * LEAST.evenness &&
    Math.abs(left.top - right.top) <= left.leading * 2 &&
    right.bottom <= left.bottom + left.leading * 2
  )
}

/** Paragraphs that end at the same heights on both sides are cells of rows. */
function endTogether(left: Side, right: Side): boolean {
  const endsOf = ({ lines, left: from, right: to }: Side) =>
    lines.filter((line) => !isFull(line, from, to) && line.base < right.bottom - right.leading / 2)
  const others = endsOf(right)
  const ends = endsOf(left)
  const beside = ends.filter(({ base }) =>
    others.some((other) => Math.abs(other.base - base) < left.leading / 2),
  )
  return ends.length > 1 && beside.length >= ends.length * LEAST.together
}
