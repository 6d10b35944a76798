import { titleOf } from '../plan/headings.ts'
import type { Piece, PrintedUnit, PrintedWindow, Span } from '../plan/model.ts'
import { normalise } from '../plan/normalise.ts'
import { type Draft, type DraftItem, endOf, type ItemKey, type Owners, startOf } from './draft.ts'
import { readStretch } from './read-stretch.ts'
import { isInside, overlaps, splitSpans } from './spans.ts'

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

/**
 * Cuts an item at these places, which are in order; null where a part would have no words. The first part keeps number
 * and name, and each has the owners, the window and the figures that stand in it, else those of the whole.
 */
export function cutItem(draft: Draft, whole: DraftItem, points: readonly number[]): DraftItem[] | null {
  const spans = spansBetween(draft, whole, points)
  if (spans === null) return null
  const words = wordsBetween(draft, whole, points)
  return spans.map((own, index) => {
    const read = own.map((span) => readStretch(draft, span, whole.key))
    const text = words[index] ?? ''
    const isFirst = index === 0
    return {
      ...whole,
      key: isFirst ? whole.key : freeKey(draft, `s${points[index - 1]}`),
      title: isFirst && text.includes(whole.title) ? whole.title : nameOf(text),
      spans: own,
      text,
      ...ownersIn(whole, own, read),
      window: windowIn(whole, own, read),
      indicators: whole.indicators.filter((one) =>
        one.span === null || !isInside(one.span, whole.spans) ? isFirst : isInside(one.span, own),
      ),
      cut: { whole },
    }
  })
}

function spansBetween(draft: Draft, whole: DraftItem, points: readonly number[]): Span[][] | null {
  const parts: Span[][] = []
  let rest = whole
  for (const at of points) {
    const halves = halvesOf(draft, rest, at)
    if (halves === null) return null
    parts.push(halves[0])
    rest = { ...rest, spans: halves[1] }
  }
  return [...parts, rest.spans]
}

function wordsBetween(draft: Draft, whole: DraftItem, points: readonly number[]): string[] {
  let done = 0
  const ends = points.map((at) => {
    done = Math.max(done, cutText(draft, whole, at))
    return done
  })
  return [0, ...ends].map((from, index) => whole.text.slice(from, ends[index]))
}

export function freeKey(draft: Draft, wanted: ItemKey): ItemKey {
  return draft.items.some((item) => item.key === wanted) ? freeKey(draft, `${wanted}'`) : wanted
}

/** A name for words that have no heading of their own. */
export function nameOf(words: string): string {
  const { text } = normalise(words.trim())
  const title = titleOf(text).shown.trim()
  return title === '' ? words.trim().slice(0, 40) : title
}

/** Where the item's words are cut when its source is; a clean text has fewer characters than its source. */
function cutText(draft: Draft, whole: DraftItem, at: number): number {
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
  return nearest(text, draft.text.slice(at, at + 6), cut)
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

type PartOwners = Pick<DraftItem, 'leads' | 'supports' | 'units' | 'readings'>

/** Owners named in these stretches; a part that names no lead has the owners of the whole. */
function ownersIn(whole: DraftItem, spans: readonly Span[], read: readonly DraftItem[]): PartOwners {
  // A name that the cut goes through is of both.
  const units = whole.units.filter((unit) => overlaps(unit.span, spans))
  const namesIn = (mentions: readonly PrintedUnit[]) => new Set(mentions.map((unit) => unit.name))
  const here = namesIn(units)
  const inWhole = namesIn(whole.units.filter((unit) => overlaps(unit.span, whole.spans)))
  const own = (names: string[]) => names.filter((name) => here.has(name))
  // A name that the words nowhere say came from a heading, or by hand: it is of every part.
  const kept = (names: string[]) => names.filter((name) => here.has(name) || !inWhole.has(name))
  const isNamed = own(whole.leads).length > 0
  // Where the whole has a label somewhere, its sentences were never asked.
  const said = read.find((one) => one.leads.length > 0)
  if (!isNamed && said && whole.readings !== null && said.units.every((unit) => unit.inText))
    return { leads: said.leads, supports: said.supports, units: said.units, readings: said.readings }
  const cut = (owners: Owners): Owners => {
    return own(owners.leads).length === 0
      ? { leads: owners.leads, supports: owners.supports }
      : { leads: kept(owners.leads), supports: kept(owners.supports) }
  }
  const { readings } = whole
  return {
    ...cut(whole),
    units: isNamed ? units : whole.units,
    readings: readings && { allLead: cut(readings.allLead), firstLeads: cut(readings.firstLeads) },
  }
}

/** The window printed in these stretches, else the one of the whole. */
function windowIn(whole: DraftItem, spans: readonly Span[], read: readonly DraftItem[]): PrintedWindow {
  const printed = [whole.window, ...(whole.window.alternatives ?? [])]
  const own = printed.find((window) => window.span !== null && isInside(window.span, spans))
  const isByHand = whole.window.span === null && whole.window.kind !== 'none'
  if (own || isByHand) return own ?? whole.window
  return read.find((one) => one.window.kind !== 'none')?.window ?? whole.window
}

/** Two items as one: number, name and place of the first, the owners, figures and words of both. */
export function joinItems(first: DraftItem, second: DraftItem, spans: Span[]): DraftItem {
  const whole = first.cut?.whole === second.cut?.whole ? first.cut?.whole : undefined
  if (whole && sameSpans(whole.spans, spans)) return whole
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
    units: [...first.units, ...second.units],
    firstChosen: first.firstChosen && second.leads.every((name) => first.leads.includes(name)),
    window: first.window.kind === 'none' ? second.window : first.window,
    indicators: [...first.indicators, ...second.indicators],
    settled: first.settled.filter((what) => second.settled.includes(what)),
    // Some of several parts: with the rest they are the whole again.
    cut: whole ? { whole } : null,
  }
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(([from, to], at) => from === b[at]?.[0] && to === b[at]?.[1])

function joinOwners(first: Owners, second: Owners): Owners {
  const leads = [...new Set([...first.leads, ...second.leads])]
  const supports = [...new Set([...first.supports, ...second.supports])]
  return { leads, supports: supports.filter((name) => !leads.includes(name)) }
}
