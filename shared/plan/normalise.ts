import type { NoiseKind } from './model.ts'
import { glossRanges, spamRanges } from './noise.ts'
import { isTraditional, RADICALS, simplify } from './simplify.ts'
import type { Text } from './text.ts'
import { CHAPTER_MARKS, CN_NUMERAL } from './words.ts'

/** A line end inside a table cell: an end of line only if the cell turns out to hold paragraphs. */
export const SOFT_BREAK = '\u000b'
/** A page break of the source. */
export const PAGE_BREAK = '\f'

export interface Removed {
  kind: NoiseKind
  from: number
  to: number
}

export interface Normalised {
  text: Text
  traditional: boolean
  removed: Removed[]
}

const MARKUP =
  /<br\s{0,3}\/?>|&nbsp;|&#160;|&emsp;|&ensp;|\*\*[ \t]{0,3}\*\*|\*\*|__(?=[^_])|\\(?=[.*_#|~[\](){}+-])/gi
const INVISIBLE = '\r\u200b\u200c\u200d\u2060\ufeff\u00ad'
/** Signs that steer a machine or the direction of writing: none is a word, and some make words look like others. */
const STEERING: readonly [first: number, last: number][] = [
  [0x01, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
]

/** Cleans the source without losing a position: signs to half width, traditional to simplified, glosses and spam out. */
export function normalise(source: string): Normalised {
  const traditional = isTraditional(source)
  const script = traditional ? simplify(source) : source
  const removed: Removed[] = [
    ...glossRanges(source).map(([from, to]) => ({ kind: 'gloss' as const, from, to })),
    ...spamRanges(source).map(([from, to]) => ({ kind: 'spam' as const, from, to })),
  ].sort((a, b) => a.from - b.from)
  const shown = new Uint16Array(source.length)
  const flat = new Uint16Array(source.length)
  const at = new Int32Array(source.length)
  let count = 0
  const put = (code: number, index: number) => {
    shown[count] = code
    flat[count] = FLAT[code] ?? code
    at[count] = index
    count += 1
  }
  let next = 0
  const copy = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      while ((removed[next]?.to ?? Infinity) <= index) next += 1
      if ((removed[next]?.from ?? Infinity) <= index) continue
      const code = SHOWN[script.charCodeAt(index)] ?? 0
      if (code !== LEFT_OUT) put(code, index)
    }
  }
  const marks: Removed[] = []
  let done = 0
  for (const found of source.matchAll(MARKUP)) {
    copy(done, found.index)
    const word = found[0].toLowerCase()
    marks.push({ kind: 'blank', from: found.index, to: found.index + found[0].length })
    if (word.startsWith('<br')) put(SOFT_BREAK.charCodeAt(0), found.index)
    else if (word.startsWith('&')) put(0x20, found.index)
    done = found.index + found[0].length
  }
  copy(done, source.length)
  return {
    text: {
      source,
      shown: stringOf(shown.subarray(0, count)),
      flat: fullStops(stringOf(flat.subarray(0, count))),
      places: at.slice(0, count),
      offset: 0,
    },
    traditional,
    removed: [...removed, ...marks],
  }
}

/** Words as they stand, `places` being where: only the signs that no text keeps are gone from them. */
export function literalText(
  source: string,
  codes: ArrayLike<number>,
  places: (index: number) => number,
): Text {
  const shown = new Uint16Array(codes.length)
  const at = new Int32Array(codes.length)
  let count = 0
  for (let index = 0; index < codes.length; index += 1) {
    const code = SHOWN[codes[index] ?? 0] ?? LEFT_OUT
    if (code === LEFT_OUT) continue
    shown[count] = code
    at[count] = places(index)
    count += 1
  }
  const kept = shown.subarray(0, count)
  const flat = fullStops(stringOf(kept.map((code) => FLAT[code] ?? code)))
  return { source, shown: stringOf(kept), flat, places: at.slice(0, count), offset: 0 }
}

/** A dot after a Chinese word ends a sentence; after a numeral it belongs to a number. */
const DOT_AFTER_WORD = new RegExp(
  `(?<=[\\p{Script=Han}\\u201d])(?<!${CN_NUMERAL}|${CHAPTER_MARKS.chapter}|${CHAPTER_MARKS.article}|${CHAPTER_MARKS.section})\\.(?=[\\p{Script=Han}\\d(\\u201c\\n]|$)`,
  'gu',
)
const fullStops = (flat: string): string => flat.replaceAll(DOT_AFTER_WORD, '\u3002')

/** No more arguments fit into one call. */
const CHUNK = 8192

function stringOf(codes: Uint16Array): string {
  let text = ''
  for (let from = 0; from < codes.length; from += CHUNK)
    // Spread would walk the codes one by one; a list of numbers is what the call reads.
    text += String.fromCharCode.apply(null, codes.subarray(from, from + CHUNK) as unknown as number[])
  return text
}

/** What each character reads as, by its code: half-width signs for matching, and what is shown. */
const FLAT = Uint16Array.from({ length: 0x1_0000 }, (_, code) =>
  code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code,
)
const flatten = (from: string, to: string) => {
  for (const char of from) FLAT[char.charCodeAt(0)] = to.charCodeAt(0)
}
flatten('〔【［[﹙⦅', '(')
flatten('〕】］]﹚⦆', ')')
flatten('—–‐‑―－﹣−', '-')
flatten('～〜∼', '~')
flatten('\u00a0\u3000\u2002\u2003\u2009', ' ')
flatten('│┃︱', '|')
flatten('\u2028\u2029\u0085', '\n')
flatten('﹒．', '.')
flatten('\u2236\ufe30\ufe55\ua789', ':')
flatten('\uff64\ufe51', '\u3001')
flatten('\uff61', '\u3002')

const LEFT_OUT = 0
const RADICAL = { first: 0x2e80, last: 0x2fdf }
const SHOWN = Uint16Array.from({ length: 0x1_0000 }, (_, code) =>
  code >= RADICAL.first && code <= RADICAL.last ? radicalAsCharacter(String.fromCharCode(code)) : code,
)
for (const char of INVISIBLE) SHOWN[char.charCodeAt(0)] = LEFT_OUT
for (const [first, last] of STEERING) SHOWN.fill(LEFT_OUT, first, last + 1)

/** Fonts of PDF files give the signs of radicals where the character itself was printed. */
function radicalAsCharacter(radical: string): number {
  return (RADICALS.get(radical) ?? radical.normalize('NFKC')).charCodeAt(0)
}
