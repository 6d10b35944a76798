import { type Mark, onLines } from './pdf-marks.ts'
import { isFolio } from './pdf-page-number.ts'

/** Words that stand close together on a line. */
export interface Segment {
  marks: Mark[]
  left: number
  right: number
}
/** A line of a page, in segments from left to right. */
export interface Line {
  page: number
  segments: Segment[]
  base: number
  size: number
}

/** Segments are so far apart, in sizes of their letters. */
const APART = 0.8

/** The lines of a page, without its number. */
export function linesOf(marks: readonly Mark[], page: number): Line[] {
  const lines = onLines(marks).map((line) => lineOf(line, page))
  const [first, last] = [lines.findIndex(isOther), lines.findLastIndex(isOther)]
  return lines.slice(Math.max(0, first), last + 1)
}

const isOther = (line: Line): boolean => !isFolio(wordsOf(marksOf(line)))

export const marksOf = (line: Line): Mark[] => line.segments.flatMap((segment) => segment.marks)
export const wordsOf = (marks: readonly Mark[]): string =>
  marks
    .map((mark) => mark.text)
    .join('')
    .trim()

function lineOf(marks: readonly Mark[], page: number): Line {
  const segments: Segment[] = []
  for (const mark of [...marks].sort((a, b) => a.left - b.left)) {
    const last = segments.at(-1)
    if (last !== undefined && mark.left - last.right <= mark.size * APART) {
      last.marks.push(mark)
      last.right = Math.max(last.right, mark.right)
    } else segments.push({ marks: [mark], left: mark.left, right: mark.right })
  }
  const size = Math.max(...marks.map((mark) => mark.size))
  return { page, segments, base: Math.max(...marks.map((mark) => mark.base)), size }
}

/** The lines of each page apart. */
export function linesByPage(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  for (const line of lines) {
    const last = pages.at(-1)
    if (last !== undefined && last[0]?.page === line.page) last.push(line)
    else pages.push([line])
  }
  return pages
}
