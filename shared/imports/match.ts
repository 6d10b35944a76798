/** What two papers are compared by. */
export interface Matchable {
  title: string
  text: string
  headings: readonly string[]
}

/** Alike enough to be the same item; outside its section it takes more. */
const LIKE_INSIDE = 0.5
const LIKE_ELSEWHERE = 0.65
/** A short title inside a longer one says more than the share of pairs would. */
const CONTAINED = 0.8
const LEAST_CONTAINED = 4
/** Enough of a text to know it by. */
const TEXT_READ = 300
/** The rarest pairs of an item tell most; of rows that share a common one, those that stand nearest are looked at. */
const PAIRS_ASKED = 48
const MOST_SHARING = 64
const CANDIDATES = 6

/**
 * Which row each item of a paper continues, by index, one to one; what has no like is left out. Title and section
 * first, then the title alone, then likeness of title or text, the most alike first. The same input gives the same
 * result; the time grows with the length of both papers, not with their product.
 */
export function matchItems(
  items: readonly Matchable[],
  rows: readonly Matchable[],
  fixed: ReadonlyMap<number, number | null> = new Map(),
): Map<number, number> {
  const found = new Map<number, number>()
  const free = new Set(rows.keys())
  const open = new Set(items.keys())
  const take = (item: number, row: number) => {
    found.set(item, row)
    free.delete(row)
    open.delete(item)
  }
  for (const [item, row] of fixed) {
    if (row === null) open.delete(item)
    else if (free.has(row)) take(item, row)
  }
  for (const keyOf of [inSection, titleOf]) byKey(items, rows, open, free, keyOf, take)
  byLikeness(items, rows, open, free, take)
  return found
}

const plain = (text: string): string => text.replace(/\s/g, '')
const titleOf = (one: Matchable): string => plain(one.title)
const sectionOf = (one: Matchable): string => plain(one.headings.join('/')).replace(/\d/g, '')
const inSection = (one: Matchable): string => `${titleOf(one)}\n${sectionOf(one)}`

type Take = (item: number, row: number) => void

/** Those of one key are paired in the order they stand in. */
function byKey(
  items: readonly Matchable[],
  rows: readonly Matchable[],
  open: ReadonlySet<number>,
  free: ReadonlySet<number>,
  keyOf: (one: Matchable) => string,
  take: Take,
): void {
  const waiting = new Map<string, number[]>()
  for (const row of free) {
    const one = rows[row]
    if (one) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), row])
  }
  for (const item of [...open]) {
    const one = items[item]
    const row = one && waiting.get(keyOf(one))?.shift()
    if (row !== undefined) take(item, row)
  }
}

interface Read {
  title: ReadonlyMap<string, number>
  text: ReadonlyMap<string, number>
  plainTitle: string
  section: string
}

const readOf = (one: Matchable): Read => ({
  title: pairsOf(plain(one.title)),
  text: pairsOf(plain(one.text).slice(0, TEXT_READ)),
  plainTitle: plain(one.title),
  section: sectionOf(one),
})

function byLikeness(
  items: readonly Matchable[],
  rows: readonly Matchable[],
  open: ReadonlySet<number>,
  free: ReadonlySet<number>,
  take: Take,
): void {
  const read = new Map<number, Read>()
  const index = new Map<string, number[]>()
  for (const row of free) {
    const one = rows[row]
    if (!one) continue
    const own = readOf(one)
    read.set(row, own)
    for (const pair of new Set([...own.title.keys(), ...own.text.keys()])) {
      const sharing = index.get(pair)
      if (sharing) sharing.push(row)
      else index.set(pair, [row])
    }
  }
  const scored: { item: number; row: number; score: number }[] = []
  for (const item of open) {
    const one = items[item]
    if (!one) continue
    const own = readOf(one)
    for (const row of candidates(own, index, Math.round((item * rows.length) / items.length))) {
      const other = read.get(row)
      const score = other ? scoreOf(own, other) : 0
      if (score > 0) scored.push({ item, row, score })
    }
  }
  scored.sort((a, b) => b.score - a.score || a.item - b.item || a.row - b.row)
  for (const { item, row } of scored) if (open.has(item) && free.has(row)) take(item, row)
}

/** The rows that share most pairs with it; `at` is where it would stand among them. */
function candidates(own: Read, index: ReadonlyMap<string, readonly number[]>, at: number): number[] {
  const shared = new Map<number, number>()
  const asked = [...new Set([...own.title.keys(), ...own.text.keys()])]
    .flatMap((pair) => [index.get(pair) ?? []])
    .sort((a, b) => a.length - b.length)
    .filter((sharing) => sharing.length > 0)
    .slice(0, PAIRS_ASKED)
  for (const sharing of asked)
    for (const row of near(sharing, at)) shared.set(row, (shared.get(row) ?? 0) + 1)
  return [...shared]
    .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - at) - Math.abs(b[0] - at) || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([row]) => row)
}

/** Rows are in order. */
function near(sharing: readonly number[], at: number): readonly number[] {
  if (sharing.length <= MOST_SHARING) return sharing
  let [low, high] = [0, sharing.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sharing[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(low - MOST_SHARING / 2, sharing.length - MOST_SHARING))
  return sharing.slice(from, from + MOST_SHARING)
}

/** 0 when they are not alike enough. */
function scoreOf(one: Read, other: Read): number {
  const [short, long] = [one.plainTitle, other.plainTitle].sort((a, b) => a.length - b.length)
  const isContained = short && long && short.length >= LEAST_CONTAINED && long.includes(short)
  const title = Math.max(isContained ? CONTAINED : 0, common(one.title, other.title))
  const score = Math.max(title, common(one.text, other.text))
  const isNear = one.section === other.section
  if (score < (isNear ? LIKE_INSIDE : LIKE_ELSEWHERE)) return 0
  return score + (isNear ? LIKE_ELSEWHERE - LIKE_INSIDE : 0)
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)

/** The share of neighbouring pairs that both have (Dice). */
function common(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0
  for (const [pair, count] of one) both += Math.min(count, other.get(pair) ?? 0)
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 0 : (2 * both) / all
}
