import { unclosedBracket } from './brackets.ts'
import { bareLabel, endsWithLabel, findLabels, looseLabels, startsWithLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { readNumber } from './numbers.ts'
import { cutText, joinTexts, sliceText, type Text, trimText } from './text.ts'
import { isUnitList, isUnitName } from './unit-list.ts'
import { isWindow } from './windows.ts'
import { CN_NUMERAL, DATE_LINE, LIST_COMMA } from './words.ts'

/** Lines as they were meant: broken ones joined, run-together ones parted, blanks between Chinese characters gone. */
export function toParagraphs(lines: readonly Line[]): Line[] {
  const joined = joinLines(lines.map(withColon))
  return joined.flatMap((line): Line[] => {
    if (line.kind === 'row') return [{ ...line, cells: line.cells.map(squeeze) }]
    if (line.kind === 'noise') return [line]
    return partHeadings(line.text).map((text) => ({ kind: 'text', text: withColons(squeeze(text)) }))
  })
}

/** A blank after a label stands for its colon where the rest of the line is a value. */
function withColon(line: Line): Line {
  if (line.kind !== 'text' || line.text.flat.length > 200) return line
  const { text } = line
  const at = bareLabel(text.flat)
  if (at === 0) return line
  const value = trimText(sliceText(text, at))
  if (!isWindow(value.flat) && !isUnitList(value)) return line
  return { ...line, text: { ...text, flat: `${text.flat.slice(0, at)}:${text.flat.slice(at + 1)}` } }
}

/** "The unit responsible is": read as with a colon where a value follows. */
function withColons(text: Text): Text {
  const signs = looseLabels(text.flat).filter((at) => beginsWithValue(text.flat.slice(at + 1, at + 60)))
  if (signs.length === 0) return text
  let flat = ''
  let from = 0
  for (const at of signs) {
    flat += `${text.flat.slice(from, at)}:`
    from = at + 1
  }
  return { ...text, flat: flat + text.flat.slice(from) }
}

function beginsWithValue(flat: string): boolean {
  const first = flat.split(/[\u3001,;\u3002)]/, 1)[0] ?? ''
  return isWindow(first) || isUnitName(first)
}

const ENDED = /[\u3002!?;:\u2026)"\u201d]$/
const COMMA_END = /[,\u3001(]$/
/** An unended line this long was broken by a page or a column, not by its writer. */
const LONG = 60
/** How far a bracket may stay open. */
const OPEN = { lines: 8, characters: 1500 }

function joinLines(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines)
  const result: Line[] = []
  let parts: Text[] = []
  let length = 0
  let held: Line[] = []
  let bracketLines = 0
  const flush = () => {
    if (parts.length > 0) result.push({ kind: 'text', text: joinTexts(parts) })
    result.push(...held)
    parts = []
    held = []
    length = 0
    bracketLines = 0
  }
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'noise') {
      if (parts.length > 0) held.push(line)
      else result.push(line)
      continue
    }
    if (line.kind === 'row') {
      flush()
      result.push(line)
      continue
    }
    const last = parts.at(-1)
    if (
      last !== undefined &&
      (goesOnListing(parts, line.text) ||
        brokenByPage(last.flat, line.text.flat, held) ||
        continues(last.flat, line.text.flat, width, inOpenBracket(parts, length, bracketLines, lines, index)))
    ) {
      bracketLines += 1
      parts.push(line.text)
      length += line.text.flat.length
      result.push(...held)
      held = []
      continue
    }
    flush()
    parts = [line.text]
    length = line.text.flat.length
  }
  flush()
  return result
}

/** A sentence goes on over the foot and the head of a page; a heading does not. */
const brokenByPage = (last: string, next: string, held: readonly Line[]): boolean =>
  held.some((line) => line.kind === 'noise' && line.pageMark === true) &&
  /[,\u3002;:]/.test(last) &&
  !ENDED.test(last) &&
  !startsOwnLine(next) &&
  !DATE_LINE.test(next)

/** Units one a line, below a label that stands alone. */
const goesOnListing = ([label, ...values]: readonly Text[], next: Text): boolean =>
  label !== undefined &&
  values.length > 0 &&
  next.flat.length <= 60 &&
  endsWithLabel(label.flat) &&
  startsWithLabel(label.flat) &&
  readNumber(next.flat) === null &&
  isUnitList(next)

/** What stands in a bracket that is still open; null where none is, or none that will be closed. */
function inOpenBracket(
  parts: readonly Text[],
  length: number,
  taken: number,
  lines: readonly Line[],
  next: number,
): string | null {
  if (length > OPEN.characters || taken > OPEN.lines) return null
  const flat = parts.map((part) => part.flat).join('')
  const at = unclosedBracket(flat)
  if (at < 0) return null
  const open = flat.slice(at + 1)
  return willBeClosed(open, lines, next) ? open : null
}

/** Whether a line from here on closes the bracket, before one that begins something else. */
function willBeClosed(open: string, lines: readonly Line[], next: number): boolean {
  let depth = 0
  let left = OPEN.characters
  for (let index = next; index <= next + OPEN.lines && left > 0; index += 1) {
    const line = lines[index]
    if (line === undefined || line.kind === 'row') return false
    if (line.kind === 'noise') continue
    const { flat } = line.text
    if (readNumber(flat) !== null || (startsWithLabel(flat) && !startsWithLabel(open))) return false
    for (let at = 0; at < flat.length && left > 0; at += 1) {
      const char = flat.charAt(at)
      if (char === '(') depth += 1
      else if (char === ')') depth -= 1
      if (depth < 0) return true
      left -= 1
    }
  }
  return false
}

function continues(last: string, next: string, width: number, open: string | null): boolean {
  // A bracket that was never closed does not swallow the owners below.
  if (open !== null && (!startsWithLabel(next) || startsWithLabel(open))) return readNumber(next) === null
  if (startsOwnLine(next) || DATE_LINE.test(next)) return false
  if (isBareNumber(last)) return true
  if (endsWithLabel(last)) return next.length < 400
  if (ENDED.test(last)) return false
  if (COMMA_END.test(last)) return true
  return last.length >= LONG || (width > 0 && last.length >= width - 4)
}

/** A number alone in its line stands before the words on the next. */
const isBareNumber = (flat: string): boolean => flat.length <= 8 && readNumber(flat)?.length === flat.length

const startsOwnLine = (flat: string): boolean => readNumber(flat) !== null || startsWithLabel(flat)

/** The width at which the lines were broken, or 0 when lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .flatMap((line) => (line.kind === 'text' ? [line.text.flat.length] : []))
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (lengths.length < 20 || width < 18 || width > 60) return 0
  const full = lines.filter((line) => line.kind === 'text' && line.text.flat.length >= width - 4)
  const open = full.filter((line) => !ENDED.test(line.text.flat) && !startsWithLabel(line.text.flat))
  return full.length >= lengths.length * 0.35 && open.length >= full.length * 0.5 ? width : 0
}

const HEADING_INSIDE = new RegExp(
  `(?<=[\\u3002;)!?\\u201d]\\s{0,3}|[^\\s]\\s{1,3})(?=(?:${CN_NUMERAL}{1,3}${LIST_COMMA}|\\(${CN_NUMERAL}{1,3}\\)|(?<=[\\u3002;:)]\\s{1,3})\\d{1,2}[.${LIST_COMMA}](?!\\d))\\s{0,2}[\\p{Script=Han}"\\u201c])`,
  'gu',
)

/** Headings that a converter ran together with what stands before them. */
function partHeadings(text: Text): Text[] {
  if (text.flat.length < MIN_PARTED) return [text]
  const parts: Text[] = []
  let from = 0
  for (const found of text.flat.matchAll(HEADING_INSIDE)) {
    if (found.index <= from || !breaksHere(text.flat, found.index)) continue
    parts.push(trimText(sliceText(text, from, found.index)))
    from = found.index
  }
  parts.push(trimText(sliceText(text, from)))
  return parts.filter((part) => part.flat !== '')
}

/** Shorter lines hold no second heading. */
const MIN_PARTED = 6

const SENTENCE_BEFORE = /[\u3002;)!?\u201d]\s{0,3}$/

/** A number in brackets may stand in a sentence; one after a full stop or a blank begins something. */
function breaksHere(flat: string, index: number): boolean {
  const before = flat.slice(Math.max(0, index - 4), index)
  return SENTENCE_BEFORE.test(before) || /\s$/.test(before)
}

const WORD_CHAR = /[\w.%+-]/

/** Takes out white space, except between two words in Latin letters. */
export function squeeze(text: Text): Text {
  if (!/\s/.test(text.flat)) return text
  const number = readNumber(text.flat)?.length ?? 0
  const { flat } = text
  let before = ''
  const next = new Array<string>(flat.length)
  let coming = ''
  for (let at = flat.length - 1; at >= 0; at -= 1) {
    next[at] = coming
    if (!/\s/.test(flat.charAt(at))) coming = flat.charAt(at)
  }
  const labels = new Set(findLabels(flat).map((label) => label.from - 1))
  return cutText(text, (at) => {
    const char = flat.charAt(at)
    if (labels.has(at) || at < number) return false
    if (!/\s/.test(char)) {
      before = char
      return false
    }
    const first = !/\s/.test(flat.charAt(at - 1))
    return !(first && WORD_CHAR.test(before) && WORD_CHAR.test(next[at] ?? ''))
  })
}
