import { startsWithOwner } from './labels.ts'
import type { Line, TextLine } from './lines.ts'
import type { DocumentKind } from './model.ts'
import { hanYear, readNumber } from './numbers.ts'
import { placeOf, type Text } from './text.ts'
import {
  DATE_LINE,
  DOC_NUMBER,
  DOC_NUMBER_LINE,
  HEAD_DATE,
  INDEX_LABEL_ALL,
  INDEX_TITLE,
  INSTRUCTION_TITLE,
  MEETING_TITLE,
  NOTICE_TITLE,
  NUMBER_ALONE,
  PLAN_OPENING,
  PLAN_TITLE_END,
  PLAN_WORD,
  RECTIFICATION_TITLE,
  REPORT_OPENING,
  REPORT_TITLE,
  SALUTATION,
  SECRET_MARK,
  YEAR,
} from './words.ts'

export interface Header {
  title: string | null
  /** The lines that make up the title. */
  titleLines: ReadonlySet<Line>
  docNumber: string | null
  year: number | null
  secret: Text | null
}

const LONGEST_TITLE = 80
const HEAD_LINES = 60
const SENTENCE_END = /[\u3002;:,]$/
const OPENING_YEAR = new RegExp(`^(20\\d{2})${YEAR}`)
const YEAR_IN_TITLE = new RegExp(`(?:19|20)\\d{2}(?=\\s?(?:${YEAR}|[-\u2013\u2014~\uff5e]))`)

/** What stands before the first numbered part: title, document number, year, mark of secrecy. */
export function readHeader(lines: readonly Line[]): Header {
  const body = lines.findIndex((line) => line.kind === 'text' && readNumber(line.text.flat) !== null)
  const head = lines.slice(0, Math.min(body < 0 ? HEAD_LINES : body, HEAD_LINES))
  const titleLines = findTitle(head)
  const indexTitle = head.map((line) => INDEX_TITLE.exec(line.text.flat)).find((found) => found !== null)
  const printed = titleLines.map((line) => line.text.shown.replace(/\s+/g, '')).join('')
  const title = printed === '' ? (indexTitle?.[1]?.trim().split(INDEX_LABEL_ALL)[0]?.trim() ?? null) : printed
  const docNumber = findDocNumber(head)
  return {
    title,
    titleLines: new Set(titleLines),
    docNumber,
    year: findYear(title, docNumber, head, lines),
    secret: head.slice(0, 12).find((line) => SECRET_MARK.test(line.text.flat))?.text ?? null,
  }
}

/** The last line of the head that reads like a plan's title, with the line before it when it was broken. */
function findTitle(head: readonly Line[]): Line[] {
  const lines = head.filter((line) => line.kind === 'text')
  const last = lines.findLastIndex(
    (line, index) => isTitle(line.text.flat) && !saysWhoOrWhen(lines[index + 1]),
  )
  const line = lines[last]
  if (line === undefined) return lines.slice(0, 1).filter((first) => mayBeTitle(first.text.flat))
  const before = lines[last - 1]
  const broken = before !== undefined && isFirstHalf(before.text, line.text)
  return broken ? [before, line] : [line]
}

/** Below it owners or a window are no title's but those of a piece of work. */
const saysWhoOrWhen = (line: TextLine | undefined): boolean =>
  line !== undefined && startsWithOwner(line.text.flat)

export const isTitle = (flat: string): boolean => {
  const words = flat.replaceAll(' ', '')
  return (
    words.length >= 6 &&
    words.length <= LONGEST_TITLE &&
    !SENTENCE_END.test(words) &&
    PLAN_TITLE_END.test(words)
  )
}

/** The very first line, when it is short, says no sentence and has a word of plans. */
const mayBeTitle = (flat: string): boolean =>
  flat.length >= 6 &&
  flat.length <= LONGEST_TITLE / 2 &&
  !/[\u3002;:,|!?]/.test(flat) &&
  !DATE_LINE.test(flat) &&
  PLAN_WORD.test(flat)

function isFirstHalf(before: Text, title: Text): boolean {
  const { flat } = before
  if (flat.length < 6 || flat.length > 40 || /[\u3002;:,)>]$/.test(flat)) return false
  if (DATE_LINE.test(flat) || DOC_NUMBER_LINE.test(flat) || /\d$/.test(flat) || isTitle(flat)) return false
  const gap = placeOf(title, 0) - placeOf(before, before.flat.length - 1)
  return gap < 12 && title.flat.length < 30
}

/** Whether the line only opens the paper, below the title `before`: what is sent, its number, to whom, what for. */
export const opensPaper = (flat: string, before: string): boolean =>
  (isTitle(flat) && (before === '' || NOTICE_TITLE.test(before))) ||
  DOC_NUMBER_LINE.test(flat) ||
  SALUTATION.test(flat) ||
  PLAN_OPENING.test(flat)

function findDocNumber(head: readonly Line[]): string | null {
  for (const line of head) {
    if (line.kind !== 'noise' && !DOC_NUMBER_LINE.test(line.text.flat)) continue
    const found = DOC_NUMBER.exec(line.text.shown)?.[0]
    if (found !== undefined) return found.replace(/\s/g, '')
  }
  return null
}

function findYear(
  title: string | null,
  docNumber: string | null,
  head: readonly Line[],
  lines: readonly Line[],
): number | null {
  const printed = YEAR_IN_TITLE.exec(title ?? '') ?? /(?:19|20)\d{2}/.exec(docNumber ?? '')
  if (printed !== null) return Number(printed[0])
  const numbered = head.map((line) => NUMBER_ALONE.exec(line.text.flat)).find((found) => found !== null)
  if (numbered?.[1] !== undefined) return Number(numbered[1])
  const spelt = hanYear(title ?? '')
  if (spelt !== null) return spelt
  for (const line of head) {
    const found =
      line.kind === 'noise' || DATE_LINE.test(line.text.flat)
        ? HEAD_DATE.exec(line.text.shown.slice(0, 400))
        : null
    if (found !== null) return Number(found[0])
  }
  const opening = head.map((line) => OPENING_YEAR.exec(line.text.flat)).find((found) => found !== null)
  if (opening?.[1] !== undefined) return Number(opening[1])
  const signed = lines.findLast((line) => DATE_LINE.test(line.text.flat))?.text.flat ?? ''
  const year = /^\d{4}/.exec(signed)
  return year === null ? (hanYear(signed) ?? onlyYear(lines)) : Number(year[0])
}

const FULL_DATE = new RegExp(`(?<!\\d)(20\\d{2})(?=${YEAR}\\d{1,2}|[-./]\\d{1,2}[-./]\\d{1,2})`, 'g')
const DATED_LINES = 2000

/** The year of every full date in the paper, when there is but one. */
function onlyYear(lines: readonly Line[]): number | null {
  const years = new Set<string>()
  for (const line of lines.slice(0, DATED_LINES))
    for (const [year] of line.text.flat.matchAll(FULL_DATE)) years.add(year)
  const [year] = years
  return years.size === 1 ? Number(year) : null
}

/** What kind of paper it is, by its title first, then by how it opens. */
export function kindOf(title: string | null, opening: string, items: number): DocumentKind {
  const words = (title ?? '').replaceAll(' ', '')
  if (REPORT_TITLE.test(words)) return 'report'
  if (MEETING_TITLE.test(words)) return 'meeting'
  if (RECTIFICATION_TITLE.test(words)) return 'rectification'
  if (INSTRUCTION_TITLE.test(words)) return 'instruction'
  if (REPORT_OPENING.test(opening) && !PLAN_OPENING.test(opening)) return 'report'
  return items > 0 ? 'plan' : 'other'
}
