import { gapBefore, sliceText, type Text, trimText } from './text.ts'
import { OWNERS_FIRST, PROBLEM_LABEL } from './words.ts'

/** A heading and the words after it. */
export interface Titled {
  title: Text
  rest: Text
}

/** Longest heading of a paragraph of work, and of a line that is nothing but a heading. */
const LONGEST = { sentence: 46, gap: 34, line: 70 }
const FULL_STOP = /[\u3002!?]/
const COLON = /:/
/** A part of a sentence that says something. */
const SHORTEST = 6
/** A clause about owners was cut off behind it. */
const OPEN_END = /[,\u3001;:\s]{1,4}$/
const PART_END = /[,;:\u3002]/

/** Parts the words after a number into heading and text; `limit` is where a clause about owners or time begins. */
export function splitTitle(words: Text, limit: number = words.flat.length): Titled {
  const head = words.flat.slice(0, Math.min(limit, 120))
  const end = titleEnd(words, head, limit)
  const after = end + (/^[\u3002!?:;,\s]/.test(words.flat.slice(end, end + 1)) ? 1 : 0)
  const from = (PROBLEM_LABEL.exec(head) ?? OWNERS_FIRST.exec(head))?.[0].length ?? 0
  return { title: trimText(sliceText(words, from < end ? from : 0, end)), rest: sliceText(words, after) }
}

function titleEnd(words: Text, head: string, limit: number): number {
  const stop = FULL_STOP.exec(head)?.index ?? -1
  const gap = firstGap(words, head)
  if (gap > 0 && (stop < 0 || gap < stop)) return gap
  if (stop > 0 && stop <= LONGEST.sentence) return stop
  const colon = PROBLEM_LABEL.test(head) ? -1 : (COLON.exec(head)?.index ?? -1)
  if (colon > 1 && colon <= LONGEST.gap) return colon
  if (stop < 0 && limit <= LONGEST.line) return head.slice(0, limit).replace(OPEN_END, '').length
  return shortTitle(head)
}

/** Whether the sentence that a heading of this length makes ends right behind it. */
export const endsSentence = (after: string, length: number): boolean =>
  length <= LONGEST.sentence && /^[\u3002!?\uff01\uff1f]/.test(after)

/** Where a blank between Chinese words parts a heading from its text. */
function firstGap(words: Text, head: string): number {
  for (let at = 4; at < Math.min(head.length, LONGEST.gap); at += 1) {
    if (!gapBefore(words, at) || !/[\p{Script=Han}\u201d)]/u.test(head.charAt(at - 1))) continue
    const before = head.slice(0, at)
    if (/[,;\u3002]/.test(before) || count(before, '\u201c') !== count(before, '\u201d')) return -1
    return head.length - at > 12 ? at : -1
  }
  return -1
}

const count = (text: string, char: string): number => text.split(char).length - 1

/** Where nothing marks a heading: the first part of the sentence, or its first twenty characters. */
function shortTitle(head: string): number {
  const part = head.slice(SHORTEST).search(PART_END)
  const end = part >= 0 && part + SHORTEST <= LONGEST.sentence ? part + SHORTEST : Math.min(20, head.length)
  return head.slice(0, end).replace(/[,;:\u3002!?\s]{1,4}$/, '').length
}

/** A title for words that have no heading: of what is to be done, not by whom. */
export function titleOf(words: Text): Text {
  const from = OWNERS_FIRST.exec(words.flat.slice(0, 120))?.[0].length ?? 0
  const named = words.flat.length - from >= SHORTEST ? sliceText(words, from) : words
  return trimText(sliceText(named, 0, Math.min(shortTitle(named.flat.slice(0, 120)), named.flat.length)))
}
