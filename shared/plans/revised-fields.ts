import type { UnitId } from '../ids.ts'
import type { Indicator, Item, ItemWords, Window } from '../items/model.ts'
import { PRINTED_YEAR } from '../plan/words.ts'
import { expandGroups } from '../units/expand-groups.ts'
import type { Unit } from '../units/model.ts'
import type { PrintedItem } from './decide-import.ts'
import type { PaperFacts } from './paper-facts.ts'

/** What a revised paper can change of an item. */
export const revisedFields = [
  'title',
  'text',
  'leads',
  'supports',
  'window',
  'indicators',
  'headings',
] as const
export type RevisedField = (typeof revisedFields)[number]

/** An item of the ledger with the words behind it, and what the paper last said of it. */
export interface LedgerRow {
  item: Item
  words: ItemWords
  paper: PaperFacts
}

type Directory = ReadonlyMap<UnitId, Unit>

/**
 * Which fields the paper says otherwise than the ledger. What a revision says as the paper did before is no change,
 * though the office has amended it since; between two years the year itself is no difference.
 */
export function fieldsThatDiffer(
  { item, words, paper }: LedgerRow,
  printed: PrintedItem,
  units: Directory,
  isOtherYear = false,
): RevisedField[] {
  const now = differing({ ...item, text: words.text }, printed, units, isOtherYear)
  if (isOtherYear || now.length === 0) return now
  const news = new Set(differing(paper, printed, units, false))
  return now.filter((field) => news.has(field))
}

function differing(
  facts: PaperFacts,
  printed: PrintedItem,
  units: Directory,
  isOtherYear: boolean,
): RevisedField[] {
  const said = (text: string): string => saidBy(text, isOtherYear)
  const { leads, supports } = ownersOf(printed, units)
  const differs: Record<RevisedField, boolean> = {
    title: said(facts.title) !== said(printed.title),
    text: said(facts.text) !== said(printed.text),
    // A paper that names no lead takes none away.
    leads: leads.length > 0 && leads.join() !== facts.leads.join(),
    supports: [...supports].sort().join() !== [...facts.supports].sort().join(),
    window: !isSameWindow(facts.window, printed.window, isOtherYear),
    indicators: facts.indicators.map(measureOf).join() !== printed.indicators.map(measureOf).join(),
    headings: said(facts.headings.join('\n')) !== said(printed.headings.join('\n')),
  }
  return revisedFields.filter((field) => differs[field])
}

const saidBy = (text: string, isOtherYear: boolean): string => {
  const words = text.replace(/\s/g, '')
  return isOtherYear ? words.replace(PRINTED_YEAR, '') : words
}

/** Whether the paper behind the row says the very same: then whatever the office made of it stays. */
export function isSameSource(
  { item, words }: LedgerRow,
  printed: Pick<PrintedItem, 'no' | 'source'>,
): boolean {
  const bare = (no: string, source: string): string => {
    const text = source.trim()
    return saidBy(text.startsWith(no) ? text.slice(no.length) : text, false)
  }
  const before = bare(item.no, words.source)
  return before !== '' && before === bare(printed.no, printed.source)
}

/** Units as the paper has them, groups resolved as when it is put into the ledger. */
export function ownersOf(
  printed: Pick<PrintedItem, 'leads' | 'supports'>,
  units: Directory,
): { leads: UnitId[]; supports: UnitId[] } {
  const leads = expandGroups(printed.leads, units)
  const supports = expandGroups(printed.supports, units).filter((unit) => !leads.includes(unit))
  return { leads, supports }
}

/** Days that the office entered for a relative window are not the paper's. */
function isSameWindow(one: Window, other: Window, isOtherYear: boolean): boolean {
  if (one.kind !== other.kind) return false
  const [a, b] = [saidBy(one.text ?? '', isOtherYear), saidBy(other.text ?? '', isOtherYear)]
  if (a !== b) return false
  if (one.kind === 'recurring' && other.kind === 'recurring') return one.period === other.period
  if (one.kind === 'relative' || isOtherYear) return true
  return dayOf(one) === dayOf(other)
}

const dayOf = (window: Window): string | null => ('dueOn' in window ? window.dueOn : null)

const measureOf = ({ op, target, unit }: Pick<Indicator, 'op' | 'target' | 'unit'>): string =>
  `${op}${target}${unit}`

/** The indicators of the revised paper with what was measured so far: by the same words, else by the same unit of count. */
export function carryOver(before: readonly Indicator[], printed: readonly Indicator[]): Indicator[] {
  const free = [...before]
  const takeOver = (fits: (old: Indicator) => boolean): Indicator | undefined => {
    const at = free.findIndex(fits)
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }
  const same = printed.map((one) => takeOver((old) => measureOf(old) === measureOf(one)))
  return printed.map((one, index) => {
    const old = same[index] ?? takeOver(({ unit, op }) => unit === one.unit && op === one.op)
    return old === undefined ? one : { ...one, id: old.id, current: old.current, measuredOn: old.measuredOn }
  })
}
