import type { Brought } from '../api/inputs.ts'
import type { ItemId, PlanId, UnitId } from '../ids.ts'
import type {
  ParsedItem,
  ParsedPlan,
  PrintedIndicator,
  PrintedUnit,
  PrintedWindow,
  Span,
} from '../plan/model.ts'
import type { ComparedAs } from './recognise.ts'

/** A unit of the directory, or one that another printed name makes. */
export type UnitRef = { unitId: UnitId } | { name: string }

/** What a printed name stands for; `none`: no unit at all. */
export type Resolution =
  | { kind: 'unit'; to: UnitRef }
  | { kind: 'new'; name: string }
  | { kind: 'group'; name: string; members: UnitRef[] }
  | { kind: 'none' }

/** Names an item while it is checked; it stays with the item through every edit. */
export type ItemKey = string

/** How several units without a word about who leads are read; `ask` until the office has said so. */
export type BareList = 'ask' | 'allLead' | 'firstLeads'

export interface Owners {
  leads: string[]
  supports: string[]
}

/** A value that the paper leaves open to more than one reading. */
export type Uncertain = 'owners' | 'window'

/** An indicator without a span was added by hand. */
export type DraftIndicator = Omit<PrintedIndicator, 'span'> & { span: Span | null }

/** A row of the ledger to be: what the reader found, as the office changed it. */
export interface DraftItem extends Owners {
  key: ItemKey
  no: string
  path: string[]
  headings: string[]
  title: string
  text: string
  isKey: boolean
  /** Stretches of the source, in order and apart from each other. */
  spans: Span[]
  /** Both readings of a bare list of units; null once the owners were changed by hand. */
  readings: Record<Exclude<BareList, 'ask'>, Owners> | null
  /** Every mention of a unit that its owners may come from, also at the heading that it inherits from. */
  units: readonly PrintedUnit[]
  /** The office has said which of several leads is 主牵头. */
  firstChosen: boolean
  /** Uncertain values for which the office has chosen or confirmed a reading, the latest last. */
  settled: readonly Uncertain[]
  window: PrintedWindow
  indicators: DraftIndicator[]
  /** From an old ledger: how far it is, and what was measured. */
  brought?: Brought | undefined
  current?: number
  /** 不入账: stays in sight, but does not enter the ledger. */
  isOut: boolean
  /** What it was cut from; gone as soon as the half is changed, so that merging brings back exactly the whole. */
  cut: { whole: DraftItem } | null
}

/** The plan of the ledger that the paper is compared with; `alone` once the office has said that it is a plan of its own. */
export type Beside = { planId: PlanId; as: ComparedAs } | 'alone'

/** A plan between paper and ledger: nothing of it is stored until 确认入账. */
export interface Draft {
  text: string
  parsed: ParsedPlan
  items: DraftItem[]
  bareList: BareList
  /** What the office decided about units, by the name as printed. */
  resolutions: Readonly<Record<string, Resolution>>
  /** Findings the office has taken note of, by their id. */
  seen: readonly string[]
  /** null until the office has said what the paper is to be compared with. */
  beside: Beside | null
  /** Which item of the ledger one continues, where the office said so itself; null: none. */
  pairs: Readonly<Record<ItemKey, ItemId | null>>
}

/** The draft of what the reader found; `firstLeads` is the same text read with the first-named unit leading. */
export function draftOf(parsed: ParsedPlan, text: string, firstLeads: ParsedPlan = parsed): Draft {
  return {
    text,
    parsed,
    items: parsed.items.map((item, index) => itemOf(item, `i${index}`, firstLeads.items[index] ?? item)),
    bareList: 'ask',
    resolutions: {},
    seen: [],
    beside: null,
    pairs: {},
  }
}

const ownersOf = (item: ParsedItem): Owners => ({ leads: item.lead, supports: item.support })

export function itemOf(item: ParsedItem, key: ItemKey, firstLeads: ParsedItem = item): DraftItem {
  const { no, path, headings, title, text, span, due, indicators, units } = item
  return {
    key,
    ...{ no, path, headings, title, text, indicators, units },
    isKey: false,
    spans: [span],
    ...ownersOf(item),
    readings: { allLead: ownersOf(item), firstLeads: ownersOf(firstLeads) },
    firstChosen: false,
    settled: [],
    window: due,
    isOut: false,
    cut: null,
  }
}

/** The items that will enter the ledger. */
export function itemsIn(draft: Draft): DraftItem[] {
  return draft.items.filter((item) => !item.isOut)
}

/** The first character of an item in the source. */
export function startOf(item: DraftItem): number {
  return item.spans[0]?.[0] ?? 0
}

export function endOf(item: DraftItem): number {
  return item.spans.at(-1)?.[1] ?? 0
}

/** The words of the paper behind an item. */
export function sourceOf(draft: Draft, item: DraftItem): string {
  return item.spans.map(([from, to]) => draft.text.slice(from, to).trim()).join('\n')
}
