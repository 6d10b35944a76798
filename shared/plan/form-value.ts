import { literalText } from './normalise.ts'
import { placeOf, sliceText, type Text, trimText } from './text.ts'
import { FORM_LABELS, FORM_QUOTE, type FormLabel } from './words-form.ts'

// How a line of the form writes its values down, and how they are read back: exactly, whatever they hold.

const { open: OPEN, close: CLOSE } = FORM_QUOTE

const isLabel = (name: string): name is FormLabel => name in FORM_LABELS
const LABELS = new Map(
  Object.entries(FORM_LABELS).flatMap(([name, label]) => (isLabel(name) ? [[label as string, name]] : [])),
)
const LONGEST_LABEL = Math.max(...Object.values(FORM_LABELS).map((label) => label.length))

/** What the line is called; null for one without a label. */
export function labelOf(flat: string): FormLabel | null {
  const at = flat.slice(0, LONGEST_LABEL + 1).indexOf(':')
  return at < 0 ? null : (LABELS.get(flat.slice(0, at)) ?? null)
}

/** Ends of lines, and halves of characters: what would not come through as it stands. */
const FRAGILE = /[\n\r\v\f\u0085\u2028\u2029]|\p{Cs}/u
const FRAGILE_OR_MARK = /[\\\n\r\v\f\u0085\u2028\u2029]|\p{Cs}/gu

/** The value as it is, or in quotation marks where it would be read otherwise; `apart` parts it from the next. */
export function written(words: string, apart = ''): string {
  const isPlain = words !== '' && words.trim() === words && !words.startsWith(OPEN) && !FRAGILE.test(words)
  return isPlain && (apart === '' || !words.includes(apart)) ? words : quoted(words)
}

/** A line of the item's words, which must not look like one with a label. */
export const writtenLine = (words: string): string =>
  labelOf(literal(words).flat) === null ? written(words) : quoted(words)

export function quoted(words: string): string {
  const safe = words
    .replaceAll(CLOSE, CLOSE + CLOSE)
    .replace(FRAGILE_OR_MARK, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${OPEN}${safe}${CLOSE}`
}

/** Words as a text of their own. */
export const literal = (words: string): Text => literalText(words, codesOf(words), (index) => index)

export function codesOf(words: string): Uint16Array {
  const codes = new Uint16Array(words.length)
  for (let at = 0; at < words.length; at += 1) codes[at] = words.charCodeAt(at)
  return codes
}

/** One value, in quotation marks or not. */
export function readValue(raw: Text): Text {
  const text = trimText(raw)
  const last = text.shown.length - 1
  const isQuoted = text.shown.startsWith(OPEN) && closing(text.shown, 0) === last
  return isQuoted ? unquoted(text, 1, last) : alone(text)
}

/** One of several values: as it stands, and where it is in quotation marks what is in them and what follows. */
export interface Listed {
  value: Text
  inside: Text | null
  after: string
}

/** Several values on a line. Every character is read once: a quotation mark that nobody closes takes all that follows. */
export function readListed(text: Text, apart: string): Listed[] {
  const { shown } = text
  const listed: Listed[] = []
  let from = 0
  while (from < shown.length) {
    while (/\s/.test(shown.charAt(from))) from += 1
    const close = shown.startsWith(OPEN, from) ? closing(shown, from) : null
    const found = close === -1 ? -1 : shown.indexOf(apart, close ?? from)
    const to = found < 0 ? shown.length : found
    const value = alone(trimText(sliceText(text, from, to)))
    const isQuoted = close !== null && close >= 0
    listed.push({
      value,
      inside: isQuoted ? unquoted(text, from + 1, close) : null,
      after: isQuoted ? sliceText(text, close + 1, to).flat.trim() : '',
    })
    from = to + 1
  }
  return listed
}

/** The values of a list that say anything. */
export const readList = (text: Text, apart: string): Text[] =>
  readListed(text, apart)
    .map(({ value, inside, after }) => (inside === null || after !== '' ? value : inside))
    .filter(({ flat }) => flat !== '')

/** Where the quotation mark that opens here is closed, or -1. */
function closing(shown: string, open: number): number {
  let at = shown.indexOf(CLOSE, open + 1)
  while (at >= 0 && shown.startsWith(CLOSE, at + 1)) at = shown.indexOf(CLOSE, at + 2)
  return at
}

const CODE = /^\\u([0-9a-f]{4})/

function unquoted(text: Text, from: number, to: number): Text {
  const codes: number[] = []
  const places: number[] = []
  let at = from
  while (at < to) {
    const code = CODE.exec(text.shown.slice(at, at + 6))?.[1]
    codes.push(code === undefined ? text.shown.charCodeAt(at) : Number.parseInt(code, 16))
    places.push(placeOf(text, at))
    if (code !== undefined) at += 6
    else at += text.shown.startsWith(CLOSE, at) ? 2 : 1
  }
  return literalText(text.source, codes, (index) => places[index] ?? 0)
}

/** The value by itself, not as its neighbours make it look. */
const alone = (text: Text): Text => {
  const places = Array.from({ length: text.shown.length }, (_, index) => placeOf(text, index))
  return literalText(text.source, codesOf(text.shown), (index) => places[index] ?? 0)
}
