import { startsWithLabel } from '#shared/plan/labels.ts'
import { readNumber } from '#shared/plan/numbers.ts'

/** Words set at a place of the page: points from its left upper corner. */
export interface Mark {
  text: string
  left: number
  right: number
  /** Of the line the letters stand on. */
  base: number
  size: number
}

/** A straight rule, as tables have them. */
export interface Rule {
  isAcross: boolean
  /** Across: the height at which it lies; down: the distance from the left. */
  at: number
  from: number
  to: number
}

/** Marks that stand on one line, left to right. */
export interface SetLine {
  text: string
  left: number
  right: number
  base: number
  size: number
}

const LATIN = /[\w.%]/

/** Puts marks on lines: what stands at about the same height belongs together. */
export const toLines = (marks: readonly Mark[]): SetLine[] => onLines(marks).map(setLine)

/** The marks of each line, from top to bottom. */
export function onLines(marks: readonly Mark[]): Mark[][] {
  const byBase = [...marks].sort((a, b) => a.base - b.base || a.left - b.left)
  const lines: Mark[][] = []
  for (const mark of byBase) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && mark.base - first.base < first.size * 0.6)
      line.push(mark)
    else lines.push([mark])
  }
  return lines
}

function setLine(marks: readonly Mark[]): SetLine {
  const sorted = [...marks].sort((a, b) => a.left - b.left)
  const size = Math.max(...sorted.map((mark) => mark.size))
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const mark of sorted) {
    const gap = mark.left - end
    // A wide gap parts what a narrow one, between two words in Latin letters, only spaces.
    if (gap > size * 1.2) text += '  '
    else if (gap > size * 0.25 && LATIN.test(text.slice(-1)) && LATIN.test(mark.text.charAt(0))) text += ' '
    text += mark.text
    end = mark.right
  }
  return {
    text: text.trim(),
    left: Math.min(...sorted.map((mark) => mark.left)),
    right: Math.max(...sorted.map((mark) => mark.right)),
    base: Math.max(...sorted.map((mark) => mark.base)),
    size,
  }
}

/** Lines as paragraphs: one that reaches the right edge goes on with the next, unless that is set in. */
export function toParagraphs(lines: readonly SetLine[]): string[] {
  const left = usualLeft(lines)
  const right = Math.max(0, ...lines.map((line) => line.right))
  const paragraphs: string[] = []
  let before: SetLine | null = null
  for (const line of lines) {
    const isFull = before !== null && before.right >= right - before.size * 1.6
    const isSetIn = line.left > left + line.size * 1.2
    const isNear = before !== null && line.base - before.base < before.size * 3
    const isSameSize = before !== null && Math.abs(line.size - before.size) < 1
    const goesOn = isFull && isNear && isSameSize && !isSetIn && !beginsAnew(line.text)
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}${glue(before?.text ?? '', line.text)}`)
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs.filter((paragraph) => paragraph !== '')
}

/** A number or a label begins a paragraph, also where the one before filled its line to the end. */
function beginsAnew(text: string): boolean {
  const flat = text.normalize('NFKC')
  return readNumber(flat) !== null || startsWithLabel(flat)
}

/** The next line's words, after a blank where two words in Latin letters would run together. */
function glue(before: string, next: string): string {
  return LATIN.test(before.slice(-1)) && LATIN.test(next.charAt(0)) ? ` ${next}` : next
}

/** Where lines begin that are not set in: the leftmost place at which several do. */
function usualLeft(lines: readonly SetLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const place = Math.round(line.left / 4)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const places = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.1))
  const all = places.length > 0 ? places : [...counts]
  return Math.min(...all.map(([place]) => place * 4), Number.MAX_SAFE_INTEGER)
}
