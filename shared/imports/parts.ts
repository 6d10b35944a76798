import { clauseEnds } from './clause-ends.ts'
import type { Draft, DraftItem, ItemKey } from './draft.ts'
import { type Mark, marksOf } from './part-marks.ts'
import { cutItem, nameOf } from './split.ts'

/** Where an item falls into its 一是, 二是…, else after its owner clauses; none where it is in one piece. */
export function partsOf(draft: Draft, item: DraftItem): number[] {
  const known = KNOWN.get(item)
  if (known !== undefined) return known
  const numbered = marksOf(draft, item).slice(1)
  const points = numbered.length > 0 ? numbered.map((mark) => mark.from) : clauseEnds(draft, item)
  const found = points.length < MOST_PARTS ? points : []
  KNOWN.set(item, found)
  return found
}

/** More are no list of one item. */
const MOST_PARTS = 40

/** Asked of every item after every edit; an item that an edit leaves alone stays the same object. */
const KNOWN = new WeakMap<DraftItem, number[]>()

/** Each of these items as its parts. */
export function splitParts(draft: Draft, keys: ReadonlySet<ItemKey>): Draft {
  const parted = draft.items.map((item) => (keys.has(item.key) ? partItems(draft, item) : null))
  if (parted.every((parts) => parts === null)) return draft
  return { ...draft, items: draft.items.flatMap((item, index) => parted[index] ?? item) }
}

function partItems(draft: Draft, item: DraftItem): DraftItem[] | null {
  const points = partsOf(draft, item)
  const parts = points.length === 0 ? null : cutItem(draft, item, points)
  const marks = marksOf(draft, item)
  return parts && (marks.length === parts.length ? named(item, parts, marks) : parts)
}

/** Each part by its own words; what stands before the first number is the heading of them all. */
function named(whole: DraftItem, parts: readonly DraftItem[], marks: readonly Mark[]): DraftItem[] {
  const first = parts[0]?.text.indexOf(marks[0]?.printed ?? '') ?? -1
  const title = whole.title.trim()
  const isHeading = first > 0 && title !== '' && (parts[0]?.text.slice(0, first).includes(title) ?? false)
  return parts.map((part, index) => {
    const { printed, label } = marks[index] ?? { printed: '', label: '' }
    const at = part.text.indexOf(printed)
    const own = at < 0 ? part : { ...part, title: nameOf(part.text.slice(at + printed.length)) }
    if (!isHeading) return own
    return { ...own, no: label, path: [...whole.path, label], headings: [...whole.headings, title] }
  })
}
