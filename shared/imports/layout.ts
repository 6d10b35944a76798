import type { CoverageKind, Span } from '../plan/model.ts'
import { type Draft, type ItemKey, itemsIn } from './draft.ts'

/** How a stretch of the source is underlined. */
export type Mark = 'plain' | 'owner' | 'window' | 'indicator' | 'noise' | 'unclaimed'

export interface Segment {
  from: number
  to: number
  mark: Mark
}

/** One block of the source as it is laid out: a line, or the part of it that belongs to one item. */
export interface Block {
  from: number
  to: number
  kind: 'title' | 'heading' | 'item' | 'prose' | 'noise' | 'unclaimed'
  /** The item it belongs to, also of one left out. */
  key: ItemKey | null
  /** The item's first block: its number stands beside it. */
  isFirst: boolean
  isRow: boolean
  segments: Segment[]
}

export interface Layout {
  blocks: Block[]
  /** Characters that are not white space, by what they are now taken for. */
  counts: Record<CoverageKind, number>
  total: number
}

const KINDS: readonly CoverageKind[] = ['prose', 'item', 'heading', 'owner', 'window', 'noise', 'unclaimed']
const MARKS: readonly Mark[] = ['plain', 'owner', 'window', 'indicator', 'noise', 'unclaimed']
const NOBODY = -1

/** The source with every character's place in the draft: linear in its length. */
export function layOut(draft: Draft): Layout {
  const painted = paint(draft)
  const blocks: Block[] = []
  const begun = new Set<number>()
  let from = 0
  for (const line of draft.text.split('\n')) {
    const to = from + line.length
    blocks.push(...blocksOf(draft, painted, begun, from, to))
    from = to + 1
  }
  return { blocks, ...countKinds(draft.text, painted) }
}

interface Painted {
  kinds: Uint8Array
  marks: Uint8Array
  owners: Int32Array
}

function paint(draft: Draft): Painted {
  const { text, parsed, items } = draft
  const kinds = new Uint8Array(text.length)
  const marks = new Uint8Array(text.length)
  const owners = new Int32Array(text.length).fill(NOBODY)
  items.forEach((item, index) => {
    for (const [from, to] of item.spans) owners.fill(index, from, to)
  })
  for (const { kind, span } of parsed.coverage.pieces) {
    kinds.fill(KINDS.indexOf(kind), span[0], span[1])
    if (kind === 'item' || kind === 'heading' || kind === 'prose') continue
    marks.fill(MARKS.indexOf(kind), span[0], span[1])
  }
  for (let at = 0; at < text.length; at += 1) {
    const owner = owners[at] ?? NOBODY
    const kind = KINDS[kinds[at] ?? 0]
    if (owner !== NOBODY && (kind === 'unclaimed' || kind === 'prose' || kind === 'heading')) {
      kinds[at] = KINDS.indexOf('item')
      marks[at] = 0
    }
  }
  const underline = (mark: Mark, span: Span | null) => {
    if (span !== null) marks.fill(MARKS.indexOf(mark), span[0], span[1])
  }
  for (const unit of parsed.items.flatMap((item) => item.units)) underline('owner', unit.span)
  for (const item of itemsIn(draft)) {
    underline('window', item.window.span)
    for (const indicator of item.indicators) underline('indicator', indicator.span)
  }
  return { kinds, marks, owners }
}

/** A line as blocks: more than one only where two items meet in it. */
function blocksOf(draft: Draft, painted: Painted, begun: Set<number>, from: number, to: number): Block[] {
  const blocks: Block[] = []
  const { text } = draft
  let start = from
  for (let at = from; at <= to; at += 1) {
    const isEnd = at === to
    if (!isEnd && (at === start || !meets(painted.owners, at))) continue
    const [first, last] = trimmed(text, start, at)
    start = at
    if (first >= last) continue
    const owner = painted.owners[first] ?? NOBODY
    const item = draft.items[owner]
    const isFirst = item !== undefined && !begun.has(owner)
    if (item !== undefined) begun.add(owner)
    blocks.push({
      from: first,
      to: last,
      kind: kindOf(draft, painted, first, last),
      key: item?.key ?? null,
      isFirst,
      isRow: text.charAt(first) === '|',
      segments: segmentsOf(painted.marks, first, last),
    })
  }
  return blocks
}

const meets = (owners: Int32Array, at: number): boolean => {
  const now = owners[at] ?? NOBODY
  const before = owners[at - 1] ?? NOBODY
  return now !== before && now !== NOBODY && before !== NOBODY
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let first = from
  let last = to
  while (first < last && /\s/.test(text.charAt(first))) first += 1
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1
  return [first, last]
}

function kindOf(draft: Draft, { kinds, owners }: Painted, from: number, to: number): Block['kind'] {
  if ((owners[from] ?? NOBODY) !== NOBODY) return 'item'
  const counts = new Map<CoverageKind, number>()
  for (let at = from; at < to; at += 1) {
    const kind = KINDS[kinds[at] ?? 0] ?? 'prose'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? (['prose'] as const)
  if (counts.has('unclaimed')) return 'unclaimed'
  if (most === 'noise') return 'noise'
  if (most !== 'heading') return 'prose'
  return isTitle(draft, from, to) ? 'title' : 'heading'
}

/** Headings that no section begins with are lines of the paper's title. */
function isTitle({ parsed }: Draft, from: number, to: number): boolean {
  if (parsed.title === null) return false
  return !parsed.sections.some((section) => section.span[0] < to && section.span[1] > from)
}

function segmentsOf(marks: Uint8Array, from: number, to: number): Segment[] {
  const segments: Segment[] = []
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && marks[at] === marks[start]) continue
    segments.push({ from: start, to: at, mark: MARKS[marks[start] ?? 0] ?? 'plain' })
    start = at
  }
  return segments
}

function countKinds(text: string, { kinds }: Painted): Pick<Layout, 'counts' | 'total'> {
  const counts = { item: 0, heading: 0, owner: 0, window: 0, prose: 0, noise: 0, unclaimed: 0 }
  let total = 0
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue
    total += 1
    counts[KINDS[kinds[at] ?? 0] ?? 'prose'] += 1
  }
  return { counts, total }
}
