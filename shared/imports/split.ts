import { titleOf } from '../plan/headings.ts'
import type { Piece, PrintedWindow, Span } from '../plan/model.ts'
import { normalise } from '../plan/normalise.ts'
import { type Draft, type DraftItem, endOf, type ItemKey, type Owners, startOf } from './draft.ts'
import { isInside, splitSpans } from './spans.ts'

const SENTENCE_END = /[\u3002\uff1b;!?\uff01\uff1f\n]/
const blank = (char: string): boolean => /\s/.test(char)

/** Where an item can be taken apart: after its sentences and between its stretches, not within its clauses. */
export function splitPoints(draft: Draft, item: DraftItem): number[] {
  const points: number[] = []
  item.spans.forEach(([from, to], index) => {
    if (index > 0) points.push(from)
    for (let at = from; at < to - 1; at += 1) {
      if (!SENTENCE_END.test(draft.text.charAt(at))) continue
      let next = at + 1
      while (next < to && blank(draft.text.charAt(next))) next += 1
      if (next < to && !SENTENCE_END.test(draft.text.charAt(next))) points.push(next)
    }
  })
  const clauses = draft.parsed.coverage.pieces.filter(({ kind }) => kind === 'owner' || kind === 'window')
  const isClause = (at: number) => clauses.some(({ span }) => at >= span[0] && at < span[1])
  return [...new Set(points)].filter((at) => !isClause(at) && halvesOf(draft, item, at) !== null)
}

/** The spans on both sides; null where one side would have no words. */
function halvesOf(draft: Draft, item: DraftItem, at: number): [Span[], Span[]] | null {
  const [before, after] = splitSpans(item.spans, at)
  const hasWords = (spans: Span[]) => spans.some(([from, to]) => /\S/.test(draft.text.slice(from, to)))
  return hasWords(before) && hasWords(after) ? [before, after] : null
}

/** Cuts an item in two; null where it cannot be cut. The first half keeps number and name. */
export function cutItem(draft: Draft, whole: DraftItem, at: number): [DraftItem, DraftItem] | null {
  const spans = halvesOf(draft, whole, at)
  if (spans === null) return null
  const words = cutText(draft, whole, at)
  const half = (index: 0 | 1): DraftItem => ({
    ...whole,
    spans: spans[index],
    text: words[index],
    ...ownersIn(draft, whole, spans[index]),
    window: windowIn(whole, spans[index]),
    indicators: whole.indicators.filter((one) =>
      one.span === null || !isInside(one.span, whole.spans) ? index === 0 : isInside(one.span, spans[index]),
    ),
    cut: { whole },
  })
  const second = { ...half(1), key: freeKey(draft, `s${at}`), title: nameOf(words[1]) }
  return [{ ...half(0), title: words[0].includes(whole.title) ? whole.title : nameOf(words[0]) }, second]
}

export function freeKey(draft: Draft, wanted: ItemKey): ItemKey {
  return draft.items.some((item) => item.key === wanted) ? freeKey(draft, `${wanted}'`) : wanted
}

/** A name for words that have no heading of their own. */
function nameOf(words: string): string {
  const { text } = normalise(words.trim())
  const title = titleOf(text).shown.trim()
  return title === '' ? words.trim().slice(0, 40) : title
}

/** Cuts the item's words where its source is cut; a clean text has fewer characters than its source. */
function cutText(draft: Draft, whole: DraftItem, at: number): [string, string] {
  let after = 0
  for (const piece of draft.parsed.coverage.pieces) {
    if (piece.span[1] <= at || piece.span[0] >= endOf(whole) || !isWords(piece)) continue
    for (const [from, to] of whole.spans)
      after += wordsIn(draft.text, Math.max(from, at, piece.span[0]), Math.min(to, piece.span[1]))
  }
  const { text } = whole
  let cut = text.length
  while (cut > 0 && after > 0) {
    cut -= 1
    if (!blank(text.charAt(cut))) after -= 1
  }
  const near = nearest(text, draft.text.slice(at, at + 6), cut)
  return [text.slice(0, near), text.slice(near)]
}

const isWords = ({ kind }: Piece): boolean => kind === 'item' || kind === 'prose' || kind === 'unclaimed'

function wordsIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (!blank(text.charAt(at))) count += 1
  return count
}

/** The place near `guess` where these words begin; the guess where they were cleaned beyond recognition. */
function nearest(text: string, words: string, guess: number): number {
  const before = text.lastIndexOf(words, guess)
  const after = text.indexOf(words, guess)
  const found = [before, after].filter((at) => at >= 0 && Math.abs(at - guess) <= 40)
  if (words.trim() === '' || found.length === 0) return guess
  return found.reduce((best, one) => (Math.abs(one - guess) < Math.abs(best - guess) ? one : best))
}

/** Owners named in these stretches; a half that names no lead has the owners of the whole. */
function ownersIn(
  draft: Draft,
  whole: DraftItem,
  spans: readonly Span[],
): Pick<DraftItem, 'leads' | 'supports' | 'readings'> {
  const mentions = draft.parsed.items
    .flatMap((item) => item.units)
    .filter((unit) => isInside(unit.span, whole.spans))
  const own = (names: string[]) =>
    names.filter((name) => mentions.some((unit) => unit.name === name && isInside(unit.span, spans)))
  const cut = (owners: Owners): Owners => {
    const leads = own(owners.leads)
    return leads.length === 0
      ? { leads: owners.leads, supports: owners.supports }
      : { leads, supports: own(owners.supports) }
  }
  const { readings } = whole
  return {
    ...cut(whole),
    readings: readings && { allLead: cut(readings.allLead), firstLeads: cut(readings.firstLeads) },
  }
}

/** The window printed in these stretches, else the one of the whole. */
function windowIn(whole: DraftItem, spans: readonly Span[]): PrintedWindow {
  const printed = [whole.window, ...(whole.window.alternatives ?? [])]
  const own = printed.find((window) => window.span !== null && isInside(window.span, spans))
  return own ?? whole.window
}

/** Two items as one: number, name and place of the first, the owners, figures and words of both. */
export function joinItems(first: DraftItem, second: DraftItem, spans: Span[]): DraftItem {
  if (first.cut !== null && first.cut.whole === second.cut?.whole) return first.cut.whole
  const touch = endOf(first) === startOf(second)
  return {
    ...first,
    text: [first.text, second.text].filter((words) => words !== '').join(touch ? '' : '\n'),
    isKey: first.isKey || second.isKey,
    spans,
    ...joinOwners(first, second),
    readings: first.readings &&
      second.readings && {
        allLead: joinOwners(first.readings.allLead, second.readings.allLead),
        firstLeads: joinOwners(first.readings.firstLeads, second.readings.firstLeads),
      },
    firstChosen: first.firstChosen && second.leads.every((name) => first.leads.includes(name)),
    window: first.window.kind === 'none' ? second.window : first.window,
    indicators: [...first.indicators, ...second.indicators],
    cut: null,
  }
}

function joinOwners(first: Owners, second: Owners): Owners {
  const leads = [...new Set([...first.leads, ...second.leads])]
  const supports = [...new Set([...first.supports, ...second.supports])]
  return { leads, supports: supports.filter((name) => !leads.includes(name)) }
}
