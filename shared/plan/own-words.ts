import type { Clauses, Cut } from './clause.ts'
import { endsSentence, splitTitle, type Titled } from './headings.ts'
import { gapBefore, joinTexts, sliceText, type Text } from './text.ts'

/** A paragraph's own words, beside clauses about owners and time. */
export interface OwnWords {
  /** Where they begin in the paragraph, and where the first clause after them does. */
  from: number
  to: number
  /** The paragraph from there on; without the clauses where only signs follow them. */
  text: Text
  /** Where in it the clause begins that ends what the words are called by. */
  limit: number
}

export const hasWords = (flat: string): boolean => /[\p{L}\p{N}]/u.test(flat)

/** The words outside the clauses; signs that stand alone before them go with the clauses. */
export function ownWords(text: Text, cuts: readonly Cut[]): OwnWords {
  const { flat } = text
  const [first, ...others] = outside(flat, cuts)
  if (first === undefined)
    return { from: flat.length, to: flat.length, text: sliceText(text, flat.length), limit: 0 }
  const [start, to] = first
  const from = start === 0 ? 0 : start + (FIRST_STOPS.exec(flat.slice(start, start + 12))?.[0].length ?? 0)
  const signs = others.map((stretch) => sliceText(text, ...stretch))
  const after = signs.map((sign) => sign.flat).join('')
  if (after.trim() === '' || hasWords(after))
    return { from, to, text: sliceText(text, from), limit: to - from }
  const words = sliceText(text, from, to)
  const ended = /^[\u3002;]/.test(after) ? words.flat.replace(LAST_STOPS, '').length : words.flat.length
  const joined = joinTexts([sliceText(words, 0, ended), ...signs])
  return { from, to, text: joined, limit: joined.flat.length }
}

/** What ended a clause does not begin the words after it. */
const FIRST_STOPS = /^[\u3002;\uff1b,\uff0c\u3001:\uff1a\s]{1,12}/
const LAST_STOPS = /[\u3002;,\u3001]{1,6}$/

/** The stretches outside the clauses, from the first with words on. */
function outside(flat: string, cuts: readonly Cut[]): [number, number][] {
  const stretches: [number, number][] = []
  let from = 0
  for (const cut of [...cuts, { from: flat.length, to: flat.length }]) {
    if (cut.from > from && (stretches.length > 0 || hasWords(flat.slice(from, cut.from))))
      stretches.push([from, cut.from])
    from = Math.max(from, cut.to)
  }
  return stretches
}

/** A heading and the text after it, of a paragraph's own words. */
export function titleOwn(paragraph: Text, { from, to, text, limit }: OwnWords): Titled {
  const { title, rest } = splitTitle(text, limit)
  const after = from + text.flat.length - rest.flat.length
  return {
    title: hasWords(title.flat) ? title : sliceText(title, 0, 0),
    rest: sliceText(paragraph, Math.min(after, to)),
  }
}

/** The paragraph's words without the clauses that are cut out of it; with the heading that they begin with, if any. */
export function shownWords({ text, clauses, own }: OwnedText, title: Text | null): string {
  let shown = ''
  let { from } = own
  for (const cut of [...clauses.cuts, { from: text.flat.length, to: text.flat.length }]) {
    const words = text.shown.slice(from, Math.max(from, cut.from)).trimEnd()
    // A clause ends a sentence, though no stop follows it.
    shown +=
      from > own.from && from < cut.from && BEGINS.test(words) && !ENDED.test(shown) ? `\n${words}` : words
    from = Math.max(from, cut.to)
  }
  shown = shown.replace(LEFT_STOPS, '$1').trim()
  return title === null ? shown : partedFrom(title, own, shown)
}

/** A paragraph, its clauses, and its own words. */
interface OwnedText {
  text: Text
  clauses: Clauses
  own: OwnWords
}

const BEGINS = /^\s{0,4}[\p{L}\p{N}]/u
const ENDED = /(?:^|[\u3002\uff1b;\uff0c,\u3001\uff1a:!?\uff01\uff1f\n])$/

/** Stops that a clause between them left behind. */
const LEFT_STOPS = /[\u3002\uff1b;\uff0c\u3001,]{1,6}([\u3002\uff1b;])[\u3002\uff1b;]{0,6}/g

/** A heading that only a blank or a clause parts from its text stands on a line of its own: the words keep neither. */
function partedFrom(title: Text, { text, limit }: OwnWords, shown: string): string {
  const { length } = title.flat
  const rest = shown.slice(length)
  if (!shown.startsWith(title.shown) || rest === '') return shown
  if (gapBefore(text, length)) return `${title.shown}\n${rest.trimStart()}`
  const isCutOff = limit < text.flat.length && !hasWords(text.flat.slice(length, limit))
  return isCutOff && hasWords(rest) && !endsSentence(rest, length)
    ? `${title.shown}\n${rest.replace(FIRST_STOPS, '')}`
    : shown
}
