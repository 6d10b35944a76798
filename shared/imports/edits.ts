import type { Brought } from '../api/inputs.ts'
import type { ItemId } from '../ids.ts'
import type { Span } from '../plan/model.ts'
import type { Beside, Resolution } from './draft.ts'
import {
  type BareList,
  type Draft,
  type DraftItem,
  endOf,
  type ItemKey,
  startOf,
  type Uncertain,
} from './draft.ts'
import type { Followed } from './office-rules.ts'
import { splitParts } from './parts.ts'
import { readStretch } from './read-stretch.ts'
import { joinSpans, overlaps } from './spans.ts'
import { cutItem, freeKey, joinItems } from './split.ts'

/** How the owners of one item are read; `none`: what was read does not say who leads it. */
export type OwnersReading = Exclude<BareList, 'ask'> | 'none'

export type ItemChanges = Partial<
  Pick<DraftItem, 'title' | 'text' | 'leads' | 'supports' | 'window' | 'indicators' | 'isKey'>
> & {
  /** Of an old ledger; null: it comes in as an item of a plan does. */
  brought?: Brought | null
}

/** Everything the office can do to a draft; each is a value, so that it can be kept, undone and done again. */
export type Edit =
  | { type: 'split'; key: ItemKey; at: number }
  | { type: 'merge'; key: ItemKey; with: 'next' | 'previous' }
  | { type: 'change'; key: ItemKey; changes: ItemChanges }
  /** 1 takes the item a level down, under the one before it; -1 a level up. */
  | { type: 'relevel'; key: ItemKey; by: 1 | -1 }
  | { type: 'leaveOut' | 'putBack'; key: ItemKey }
  /** A stretch that belongs to no item becomes part of this one, or an item of its own. */
  | { type: 'claim'; span: Span; key: ItemKey }
  | { type: 'add'; span: Span }
  | { type: 'chooseFirst'; key: ItemKey; name: string }
  | { type: 'chooseWindow'; key: ItemKey; index: number }
  | { type: 'chooseOwners'; key: ItemKey; reading: OwnersReading }
  /** The present reading is the right one. */
  | { type: 'settle'; keys: readonly ItemKey[]; what: Uncertain }
  /** Each of these becomes as many items as it has parts. */
  | { type: 'splitParts'; keys: readonly ItemKey[] }
  | { type: 'bareList'; value: BareList }
  | { type: 'resolve'; resolutions: Readonly<Record<string, Resolution | null>> }
  | { type: 'see'; findings: readonly string[] }
  | { type: 'compare'; beside: Beside }
  /** This item continues that one of the ledger, or none. */
  | { type: 'pair'; key: ItemKey; with: ItemId | null }
  /** What the kept rules of the office do in a new draft: one act, so that it is undone as one. */
  | { type: 'followRules'; followed: readonly Followed[] }

/** Does one edit; what cannot be done leaves the draft as it is. */
export function apply(draft: Draft, edit: Edit): Draft {
  switch (edit.type) {
    case 'split':
      return splitAt(draft, edit.key, edit.at)
    case 'merge':
      return merge(draft, edit.key, edit.with)
    case 'change':
      return change(draft, edit.key, (item) => changed(item, edit.changes))
    case 'relevel':
      return change(draft, edit.key, (item) => relevelled(draft, item, edit.by))
    case 'leaveOut':
    case 'putBack':
      return change(draft, edit.key, ({ isOut }) =>
        isOut === (edit.type === 'leaveOut') ? null : { isOut: edit.type === 'leaveOut' },
      )
    case 'claim':
      return claim(draft, edit.key, edit.span)
    case 'add':
      return add(draft, edit.span)
    case 'chooseFirst':
      return change(draft, edit.key, (item) => firstChosen(item, edit.name))
    case 'chooseWindow':
      return change(draft, edit.key, (item) => windowChosen(item, edit.index))
    case 'chooseOwners':
      return change(draft, edit.key, (item) => ownersChosen(item, edit.reading))
    case 'settle':
      return settle(draft, new Set(edit.keys), edit.what)
    case 'splitParts':
      return splitParts(draft, new Set(edit.keys))
    case 'bareList':
      return readLists(draft, edit.value)
    case 'resolve':
      return resolve(draft, edit.resolutions)
    case 'see':
      return { ...draft, seen: [...new Set([...draft.seen, ...edit.findings])] }
    case 'compare':
      return { ...draft, beside: edit.beside, pairs: {} }
    case 'pair':
      return { ...draft, pairs: paired(draft.pairs, edit.key, edit.with) }
    case 'followRules':
      return edit.followed.flatMap(({ edits }) => edits).reduce(apply, draft)
  }
}

/** Replaces one item; a half that is changed is a thing of its own from then on. */
function change(draft: Draft, key: ItemKey, make: (item: DraftItem) => Partial<DraftItem> | null): Draft {
  const item = draft.items.find((one) => one.key === key)
  const changes = item && make(item)
  if (!item || !changes) return draft
  const items = draft.items.map((one) => (one === item ? { ...one, ...changes, cut: null } : one))
  return { ...draft, items }
}

function changed(item: DraftItem, { brought, ...rest }: ItemChanges): Partial<DraftItem> {
  const changes = brought === undefined ? rest : { ...rest, brought: brought ?? undefined }
  const ownersChange = changes.leads !== undefined || changes.supports !== undefined
  const leads = changes.leads ?? item.leads
  const supports = (changes.supports ?? item.supports).filter((name) => !leads.includes(name))
  const settled = changes.window === undefined ? {} : { settled: settledWith(item, 'window') }
  return ownersChange
    ? { ...changes, ...settled, leads, supports, readings: null, firstChosen: true }
    : { ...changes, ...settled }
}

function splitAt(draft: Draft, key: ItemKey, at: number): Draft {
  const halves = draft.items.find((item) => item.key === key)
  const cut = halves && cutItem(draft, halves, [at])
  if (!cut) return draft
  return { ...draft, items: draft.items.flatMap((item) => (item.key === key ? cut : item)) }
}

/** With the next or previous item that enters the ledger. */
function merge(draft: Draft, key: ItemKey, side: 'next' | 'previous'): Draft {
  const kept = draft.items.filter((item) => !item.isOut || item.key === key)
  const at = kept.findIndex((item) => item.key === key) - (side === 'previous' ? 1 : 0)
  const [first, second] = [kept[at], kept[at + 1]]
  if (first === undefined || second === undefined || first.isOut || second.isOut) return draft
  const joined = joinItems(first, second, joinSpans([...first.spans, ...second.spans]))
  const items = draft.items.flatMap((item) => (item === first ? joined : item === second ? [] : item))
  return { ...draft, items }
}

function relevelled(draft: Draft, item: DraftItem, by: 1 | -1): Partial<DraftItem> | null {
  const { headings, path } = item
  if (by === -1) {
    if (headings.length === 0) return null
    return { headings: headings.slice(0, -1), path: [...path.slice(0, -2), ...path.slice(-1)] }
  }
  const kept = draft.items.filter((one) => !one.isOut)
  const above = kept[kept.indexOf(item) - 1]
  if (above === undefined) return null
  const isDeeper = above.headings.length > headings.length
  return {
    headings: isDeeper ? above.headings.slice(0, headings.length + 1) : [...headings, above.title],
    path: isDeeper
      ? [...above.path.slice(0, path.length), ...path.slice(-1)]
      : [...path.slice(0, -1), ...above.path.slice(-1), ...path.slice(-1)],
  }
}

const isTaken = (draft: Draft, span: Span): boolean =>
  span[1] <= span[0] || span[1] > draft.text.length || draft.items.some((item) => overlaps(span, item.spans))

function claim(draft: Draft, key: ItemKey, span: Span): Draft {
  if (isTaken(draft, span)) return draft
  const stretch = readStretch(draft, span, key)
  return change(draft, key, (item) => {
    const spans = joinSpans([...item.spans, span])
    if (span[0] >= endOf(item)) return joinItems(item, stretch, spans)
    const { text, leads, supports, units, window, indicators } = joinItems(stretch, item, spans)
    return { text, leads, supports, units, window, indicators, spans }
  })
}

function add(draft: Draft, span: Span): Draft {
  if (isTaken(draft, span)) return draft
  const item = readStretch(draft, span, freeKey(draft, `n${span[0]}`))
  const before = draft.items.filter((one) => startOf(one) < span[0])
  const after = draft.items.filter((one) => startOf(one) >= span[0])
  return { ...draft, items: [...before, item, ...after] }
}

function firstChosen(item: DraftItem, name: string): Partial<DraftItem> | null {
  if (!item.leads.includes(name)) return null
  const leads = [name, ...item.leads.filter((one) => one !== name)]
  return { leads, readings: null, firstChosen: true }
}

function windowChosen(item: DraftItem, index: number): Partial<DraftItem> | null {
  const { alternatives = [], ...now } = item.window
  const all = [now, ...alternatives]
  // The rest follows round, so that choosing the first again and again comes to every one.
  const [chosen, ...others] = [...all.slice(index + 1), ...all.slice(0, index + 1)]
  if (chosen === undefined || alternatives[index] === undefined) return null
  return { window: { ...chosen, alternatives: others }, settled: settledWith(item, 'window') }
}

const NOBODY = { leads: [], supports: [] }

function ownersChosen(item: DraftItem, reading: OwnersReading): Partial<DraftItem> | null {
  const owners = reading === 'none' ? NOBODY : item.readings?.[reading]
  return owners ? { ...owners, firstChosen: true, settled: settledWith(item, 'owners') } : null
}

const settledWith = ({ settled }: DraftItem, what: Uncertain): Uncertain[] => [
  ...settled.filter((one) => one !== what),
  what,
]

function settle(draft: Draft, keys: ReadonlySet<ItemKey>, what: Uncertain): Draft {
  const isOpen = (item: DraftItem) => keys.has(item.key) && !item.settled.includes(what)
  if (!draft.items.some(isOpen)) return draft
  const settled = (item: DraftItem): DraftItem => ({
    ...item,
    firstChosen: item.firstChosen || what === 'owners',
    settled: settledWith(item, what),
    cut: null,
  })
  return { ...draft, items: draft.items.map((item) => (isOpen(item) ? settled(item) : item)) }
}

function readLists(draft: Draft, bareList: BareList): Draft {
  if (draft.bareList === bareList) return draft
  const reading = bareList === 'ask' ? 'allLead' : bareList
  const items = draft.items.map((item) =>
    item.readings === null || item.settled.includes('owners')
      ? item
      : { ...item, ...item.readings[reading], cut: null },
  )
  return { ...draft, bareList, items }
}

function resolve(draft: Draft, changes: Readonly<Record<string, Resolution | null>>): Draft {
  const kept = Object.entries({ ...draft.resolutions, ...changes })
  const resolutions = Object.fromEntries(kept.flatMap(([name, one]) => (one === null ? [] : [[name, one]])))
  return { ...draft, resolutions }
}

/** One row continues one item at most. */
function paired(pairs: Draft['pairs'], key: ItemKey, item: ItemId | null): Draft['pairs'] {
  const others = Object.entries(pairs).filter(([, other]) => item === null || other !== item)
  return { ...Object.fromEntries(others), [key]: item }
}
