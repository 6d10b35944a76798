import {
  CHAPTER_MARKS,
  CN_DIGITS,
  CN_NUMERAL,
  CN_YEAR,
  LIST_COMMA,
  NUMERAL_HUNDRED,
  NUMERAL_TEN,
  NUMERAL_TWO,
  PART_NOUN,
  YEAR,
} from './words.ts'

/** Shapes that a number takes in front of a heading or an item. */
export type NumberStyle =
  | 'chapter'
  | 'section'
  | 'article'
  | 'named'
  | 'roman'
  | 'han'
  | 'hanBracket'
  | 'arabicComma'
  | 'arabicDot'
  | 'decimal'
  | 'arabicBracket'
  | 'arabicHalfBracket'
  | 'circle'

export interface PrintedNumber {
  style: NumberStyle
  value: number
  /** For `decimal`: all its parts. */
  parts: number[]
  /** As printed, without the comma or dot after it. */
  from: number
  to: number
  /** Where the words begin. */
  length: number
}

/** How high a shape usually stands; only used where the document itself does not tell. */
export const USUAL_RANK: Readonly<Record<NumberStyle, number>> = {
  chapter: 0,
  section: 1,
  roman: 2,
  han: 3,
  article: 4,
  named: 4,
  hanBracket: 4,
  arabicComma: 5,
  arabicDot: 5,
  decimal: 6,
  arabicBracket: 7,
  arabicHalfBracket: 8,
  circle: 9,
}

const { ordinal, chapter, section, part, article } = CHAPTER_MARKS
const HAN = `(${CN_NUMERAL}{1,4})`
const SHAPES: readonly [NumberStyle, RegExp][] = [
  [
    'chapter',
    new RegExp(`^(${ordinal}(?:${CN_NUMERAL}{1,4}|\\d{1,3})(?:${chapter}|${part}))[${LIST_COMMA}:.\\s]{0,3}`),
  ],
  ['section', new RegExp(`^(${ordinal}(?:${CN_NUMERAL}{1,4}|\\d{1,3})${section})[${LIST_COMMA}:.\\s]{0,3}`)],
  [
    'article',
    new RegExp(
      `^(${ordinal}(?:${CN_NUMERAL}{1,4}|\\d{1,3})${article})(?=[${LIST_COMMA}:.\\s])[${LIST_COMMA}:.\\s]{1,3}`,
    ),
  ],
  ['named', new RegExp(`^(${PART_NOUN}(?:${CN_NUMERAL}{1,3}|\\d{1,2}))\\s{0,2}[${LIST_COMMA}:.]\\s{0,4}`)],
  ['roman', new RegExp(`^(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\\s{0,2}[${LIST_COMMA}.]\\s{0,4}`)],
  ['han', new RegExp(`^${HAN}\\s{0,2}[${LIST_COMMA}.]\\s{0,4}`)],
  ['han', new RegExp(`^${HAN}\\s{1,4}(?=\\p{Script=Han}{3,28}$)`, 'u')],
  ['hanBracket', new RegExp(`^(\\(\\s?${CN_NUMERAL}{1,4}\\s?\\))[${LIST_COMMA}.]?\\s{0,4}`)],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d%])\.?\s{0,4}/],
  ['arabicComma', new RegExp(`^(\\d{1,3})\\s{0,2}${LIST_COMMA}\\s{0,4}`)],
  ['arabicDot', /^(\d{1,3})\s{0,2}\.(?!\d)\s{0,4}/],
  ['arabicBracket', new RegExp(`^(\\(\\s?\\d{1,3}\\s?\\))[${LIST_COMMA}.]?\\s{0,4}`)],
  ['arabicHalfBracket', new RegExp(`^(\\d{1,3}\\))[${LIST_COMMA}.]?\\s{0,4}`)],
]

const SIGNS: readonly [NumberStyle, number, number][] = [
  ['circle', 0x2460, 20],
  ['arabicBracket', 0x2474, 20],
  ['arabicDot', 0x2488, 20],
  ['hanBracket', 0x3220, 10],
  ['circle', 0x24f5, 10],
  ['circle', 0x2776, 10],
  ['circle', 0x3251, 15],
  ['roman', 0x2160, 12],
  ['roman', 0x2170, 12],
]

/** Most lines begin with no number; this tells them at a glance. */
const BEGINS = new RegExp(
  `^(?:[\\dIVX(${ordinal}\\u2160-\\u217b\\u2460-\\u249b\\u24f5-\\u24fe\\u2776-\\u277f\\u3220-\\u3229\\u3251-\\u325f]|${CN_NUMERAL}|${PART_NOUN})`,
)

/** The number that the line begins with, if any. */
export function readNumber(flat: string): PrintedNumber | null {
  if (!BEGINS.test(flat)) return null
  const lead = flat.slice(0, 36)
  const code = lead.charCodeAt(0)
  for (const [style, first, count] of SIGNS) {
    if (code < first || code >= first + count) continue
    const value = code - first + 1 + (first === 0x3251 ? 20 : 0)
    return {
      style,
      value,
      parts: [value],
      from: 0,
      to: 1,
      length: /^.[.\u3001\s]{0,4}/.exec(lead)?.[0].length ?? 1,
    }
  }
  for (const [style, shape] of SHAPES) {
    const found = shape.exec(lead)
    const printed = found?.[1]
    if (found === null || printed === undefined) continue
    const parts = style === 'decimal' ? printed.split('.').map(Number) : [countOf(style, printed)]
    const value = parts.at(-1) ?? 0
    if (value === 0 || parts.includes(0)) return null
    return { style, value, parts, from: 0, to: printed.length, length: found[0].length }
  }
  return null
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const countOf = (style: NumberStyle, printed: string): number =>
  style === 'roman' ? ROMAN.indexOf(printed) + 1 : valueOf(printed)

/** The year that the words spell digit by digit, if any. */
export function hanYear(words: string): number | null {
  const spelt = HAN_YEAR.exec(words)?.[0]
  if (spelt === undefined) return null
  let year = 0
  for (const digit of spelt) year = year * 10 + Math.max(0, CN_DIGITS.indexOf(digit))
  return year
}

const HAN_YEAR = new RegExp(`${CN_YEAR}(?=\\s?${YEAR})`)

const NUMERALS = new RegExp(`\\d{1,4}|(?:${CN_NUMERAL}|${NUMERAL_TWO}){1,5}`)

/** The number in the words, Arabic or Chinese, up to 999; 0 when there is none. */
export function valueOf(words: string): number {
  const found = NUMERALS.exec(words)?.[0] ?? ''
  if (/^\d/.test(found)) return Number(found)
  let sum = 0
  let digit = 0
  for (const char of found) {
    if (char === NUMERAL_TEN || char === NUMERAL_HUNDRED) {
      sum += (digit === 0 ? 1 : digit) * (char === NUMERAL_TEN ? 10 : 100)
      digit = 0
    } else digit = char === NUMERAL_TWO ? 2 : Math.max(0, CN_DIGITS.indexOf(char))
  }
  return sum + digit
}
