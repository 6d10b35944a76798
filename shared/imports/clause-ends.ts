import type { Piece } from '../plan/model.ts'
import { type Draft, type DraftItem, endOf, startOf } from './draft.ts'
import { isInside } from './spans.ts'

/** Fewer words between two clauses are no work of their own. */
const MIN_WORDS = 6

/** Where work goes on after a clause that names who leads, to end with another: several in one item. */
export function clauseEnds(draft: Draft, item: DraftItem): number[] {
  const clauses = clausesOf(draft, item)
  if (clauses.some(({ words }) => words < MIN_WORDS)) return []
  return clauses.slice(0, -1).map(({ to }) => wordsAfter(draft.text, to))
}

interface Clause {
  to: number
  /** Words of work before it, since the clause before. */
  words: number
}

/** Clauses about owners and time where a lead stands, those that nothing parts but signs and noise as one. */
function clausesOf(draft: Draft, item: DraftItem): Clause[] {
  const leads = item.units.filter((unit) => unit.role === 'lead' && isInside(unit.span, item.spans))
  if (leads.length < 2) return []
  const starts = leads.map((unit) => unit.span[0]).sort((a, b) => a - b)
  const clauses: Clause[] = []
  let words = 0
  let next = 0
  for (const { kind, span } of piecesOf(draft, item)) {
    const [from, to] = span
    if (kind !== 'owner' && kind !== 'window') {
      if (kind !== 'noise') words += countWords(draft.text, from, to)
      continue
    }
    while ((starts[next] ?? to) < from) next += 1
    const last = clauses.at(-1)
    if (last && words === 0) last.to = to
    else if ((starts[next] ?? to) < to) {
      clauses.push({ to, words })
      words = 0
    }
  }
  return clauses
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
