import type { Line, NoiseLine } from './lines.ts'
import type { NoiseKind } from './model.ts'
import { readNumber } from './numbers.ts'
import { sliceText, trimText } from './text.ts'
import { isUnitName } from './unit-list.ts'
import {
  DATE_LINE,
  DISTRIBUTION,
  INDEX_LABEL,
  PAGE_WORD,
  PUBLIC_NOTE,
  PUBLISHED_LINE,
  SITE_FOOTER,
  WEB_FURNITURE,
  WEB_FURNITURE_START,
} from './words.ts'

const PAGE_NUMBER = new RegExp(
  `^(?:-\\s?\\d{1,4}\\s?-|${PAGE_WORD.first}?\\s?\\d{1,4}\\s?${PAGE_WORD.page}(?:.{0,3}${PAGE_WORD.total}\\s?\\d{1,4}\\s?${PAGE_WORD.page})?|\\d{1,4}\\s?/\\s?\\d{1,4})$`,
)
export const isPageNumber = (flat: string): boolean => PAGE_NUMBER.test(flat)
/** Square brackets have become round ones by now. */
const LINK = /\)\((?:https?:|\/|javascript)|^https?:\/\/\S+$|^!\(/
/** Longer lines are not page furniture. */
const SHORT = 40

/** Takes page numbers, running heads, index tables and the trimmings of web pages out of the lines. */
export function removeFurniture(lines: readonly Line[]): Line[] {
  const marked = lines.map((line) =>
    line.kind === 'text' && isPageNumber(line.text.flat) ? pageMark(line) : line,
  )
  const running = runningHeads(marked)
  const kept = marked.flatMap((line) => withoutRunningHead(line, running))
  const body = kept.findIndex((line) => line.kind === 'text' && readNumber(line.text.flat) !== null)
  const cleaned = kept.map((line, index): Line => {
    const noise = noiseOf(line, body < 0 || index < body)
    return noise === null ? line : { kind: 'noise', text: line.text, noise }
  })
  return withoutSignature(cleaned)
}

/** The issuing office and the date that close a paper. */
function withoutSignature(lines: readonly Line[]): Line[] {
  const end = lines.findLastIndex((line) => line.kind !== 'noise')
  const last = lines[end]
  if (last?.kind !== 'text' || !DATE_LINE.test(last.text.flat)) return [...lines]
  const before = lines.findLastIndex((line, index) => index < end && line.kind !== 'noise')
  const signed = lines[before]
  const isOffice = signed?.kind === 'text' && signed.text.flat.length <= SHORT && isUnitName(signed.text.flat)
  return lines.map((line, index) =>
    index === end || (isOffice && index === before)
      ? { kind: 'noise', text: line.text, noise: 'furniture' }
      : line,
  )
}

const pageMark = (line: Line): NoiseLine => ({
  kind: 'noise',
  text: line.text,
  noise: 'pageNumber',
  pageMark: true,
})

function noiseOf(line: Line, inHead: boolean): NoiseKind | null {
  if (line.kind === 'noise') return null
  const { flat } = line.text
  if (inHead && flat.length < 400 && isIndex(line)) return 'indexHeader'
  if (flat.length > 200) return null
  if (LINK.test(flat) || SITE_FOOTER.test(flat)) return 'furniture'
  if (flat.length > 80) return null
  if (WEB_FURNITURE.test(flat) || (flat.length <= 60 && WEB_FURNITURE_START.test(flat))) return 'furniture'
  if (PUBLIC_NOTE.test(flat)) return 'furniture'
  return line.kind === 'text' && DISTRIBUTION.test(flat) ? 'distribution' : null
}

function isIndex(line: Line): boolean {
  if (line.kind === 'row') return line.cells.some((cell) => INDEX_LABEL.test(cell.flat.replaceAll(' ', '')))
  return (
    INDEX_LABEL.test(line.text.flat) || (line.text.flat.length < SHORT && PUBLISHED_LINE.test(line.text.flat))
  )
}

/** What stands beside page ends again and again. */
function runningHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  lines.forEach((line, index) => {
    if (line.kind !== 'noise' || !line.pageMark) return
    const beside = new Set<string>()
    for (const step of [-2, -1, 1, 2]) {
      const near = lines[index + step]
      if (near?.kind !== 'text') continue
      for (const words of [near.text.flat, firstWord(near.text.flat)]) {
        if (words.length >= 4 && words.length <= SHORT && readNumber(words) === null) beside.add(words)
      }
    }
    for (const words of beside) counts.set(words, (counts.get(words) ?? 0) + 1)
  })
  const often = [...counts].filter(([, count]) => count >= 3)
  if (often.length === 0) return new Set()
  const all = occurrences(lines)
  return new Set(often.filter(([words, count]) => count * 2 > (all.get(words) ?? 0)).map(([words]) => words))
}

/** How often each short line, and each first word of one, is printed: what mostly stands elsewhere is no furniture. */
function occurrences(lines: readonly Line[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const line of lines) {
    if (line.kind !== 'text') continue
    for (const words of new Set([line.text.flat, firstWord(line.text.flat)]))
      all.set(words, (all.get(words) ?? 0) + 1)
  }
  return all
}

const firstWord = (flat: string): string => flat.slice(0, SHORT + 1).split(' ', 1)[0] ?? ''

function withoutRunningHead(line: Line, running: ReadonlySet<string>): Line[] {
  if (line.kind !== 'text') return [line]
  const { text } = line
  if (text.flat.length <= SHORT && running.has(text.flat))
    return [{ kind: 'noise', text, noise: 'furniture', pageMark: true }]
  const head = firstWord(text.flat)
  if (!running.has(head)) return [line]
  return [
    { kind: 'noise', text: sliceText(text, 0, head.length), noise: 'furniture', pageMark: true },
    { kind: 'text', text: trimText(sliceText(text, head.length)) },
  ]
}
