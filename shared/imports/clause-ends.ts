import type { Piece, Span } from '../plan/model.ts'
import { type Draft, type DraftItem, endOf, startOf } from './draft.ts'
import { isInside } from './spans.ts'

/** Fewer words between two clauses are no work of their own. */
const MIN_WORDS = 6

/** Where work goes on after a clause that names who leads, to end with another: several in one item. */
export function clauseEnds(draft: Draft, item: DraftItem): number[] {
  const clauses = clausesOf(draft, item)
  const ends: number[] = []
  let from = startOf(item)
  for (const [index, [start, end]] of clauses.entries()) {
    if (countWords(draft.text, from, start) < MIN_WORDS) return []
    from = end
    if (index < clauses.length - 1) ends.push(wordsAfter(draft.text, end))
  }
  return ends
}

/** Clauses about owners and time, those that touch as one, where a lead stands in them. */
function clausesOf(draft: Draft, item: DraftItem): Span[] {
  const leads = item.units.filter((unit) => unit.role === 'lead' && isInside(unit.span, item.spans))
  if (leads.length < 2) return []
  const clauses: Span[] = []
  let isOpen = false
  for (const { kind, span } of piecesOf(draft, item)) {
    const last = clauses.at(-1)
    if (kind !== 'owner' && kind !== 'window') isOpen &&= countWords(draft.text, ...span) === 0
    else if (isOpen && last) clauses[clauses.length - 1] = [last[0], span[1]]
    else clauses.push(span)
    isOpen ||= kind === 'owner' || kind === 'window'
  }
  const starts = leads.map((unit) => unit.span[0]).sort((a, b) => a - b)
  let next = 0
  return clauses.filter(([from, to]) => {
    while ((starts[next] ?? to) < from) next += 1
    return (starts[next] ?? to) < to
  })
}

/** The pieces of the source behind the item; they are in order, so that only these are looked at. */
function piecesOf({ parsed }: Draft, item: DraftItem): Piece[] {
  const { pieces } = parsed.coverage
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((pieces[middle]?.span[1] ?? 0) <= startOf(item)) low = middle + 1
    else high = middle
  }
  const found: Piece[] = []
  for (let at = low; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.span[0] >= endOf(item)) break
    found.push(piece)
  }
  return found
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

function countWords(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (isWord(text.charAt(at))) count += 1
  return count
}

/** The first word after this place; an opening bracket belongs to it. */
function wordsAfter(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\u3002\uff1b;,\uff0c\u3001]/.test(text.charAt(at))) at += 1
  return at
}
