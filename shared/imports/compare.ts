import type { PlanWithRows } from '../api/outputs.ts'
import type { ItemId, UnitId } from '../ids.ts'
import type { ParsedItem } from '../plan/model.ts'
import type { PrintedItem } from '../plans/decide-import.ts'
import { revisionOf } from '../plans/revise-item.ts'
import { fieldsThatDiffer, isSameSource, type LedgerRow, type RevisedField } from '../plans/revised-fields.ts'
import type { Unit } from '../units/model.ts'
import { type NewId, toPrinted } from './confirm.ts'
import type { Draft, DraftItem, ItemKey } from './draft.ts'
import { matchItems } from './match.ts'
import type { ComparedAs } from './recognise.ts'
import type { ResolvedName } from './resolve.ts'

export const marks = ['kept', 'changed', 'new'] as const
export type Mark = (typeof marks)[number]

/** What became of one item of the paper beside the ledger. */
export interface Compared {
  mark: Mark
  /** The item of the ledger that it continues. */
  row: LedgerRow | null
  fields: readonly RevisedField[]
  /** What the ledger is to say; what is still to be made has ids of its own here, which are never sent. */
  printed: PrintedItem
  /** The paper says of it what it said before: then `printed` is the item as the ledger has it. */
  isUntouched: boolean
  /** What a revision will not carry over, and why. */
  stays: 'closed' | 'leads' | null
}

export interface Comparison {
  as: ComparedAs
  ledger: PlanWithRows
  byKey: ReadonlyMap<ItemKey, Compared>
  /** Items of the ledger that the paper has no more. */
  gone: readonly LedgerRow[]
  counts: Readonly<Record<Mark | 'gone', number>>
  /** The directory with what the paper makes new. */
  units: ReadonlyMap<UnitId, Unit>
}

/** The paper beside a plan of the ledger, item by item; an item left out still continues what it continues. */
export function compare(
  draft: Draft,
  as: ComparedAs,
  ledger: PlanWithRows,
  names: readonly ResolvedName[],
  units: readonly Unit[],
): Comparison {
  const { items, newUnits } = toPrinted(draft, draft.items, names, units, ledger.plan.rules, countedIds())
  const directory = new Map<UnitId, Unit>(units.map((unit) => [unit.id, unit]))
  for (const unit of newUnits) directory.set(unit.id, { ...unit, ordinal: 0, isActive: true })
  const matched = matchDraft(draft, ledger.rows)
  const read = new Map(draft.parsed.items.map((item) => [item.due, item]))
  const byKey = new Map<ItemKey, Compared>()
  draft.items.forEach((item, index) => {
    const printed = items[index]
    const row = ledger.rows[matched.get(index) ?? -1] ?? null
    if (printed) byKey.set(item.key, compareOne(item, read.get(item.window), printed, row, as, directory))
  })
  const taken = new Set(matched.values())
  // What a meeting decided was never in the paper.
  const gone = ledger.rows.filter(({ item }, index) => !taken.has(index) && item.decided === undefined)
  const counts = { kept: 0, changed: 0, new: 0, gone: gone.length }
  for (const item of draft.items) if (!item.isOut) counts[byKey.get(item.key)?.mark ?? 'new']++
  return { as, ledger, byKey, gone, counts, units: directory }
}

/** Units that are still to be made are named apart; these ids are never sent. */
function countedIds(): NewId {
  let made = 0
  return <Id>() => {
    made++
    return `printed-${made}` as Id
  }
}

function matchDraft(draft: Draft, rows: readonly LedgerRow[]): Map<number, number> {
  const rowOf = new Map<ItemId, number>(rows.map(({ item }, index) => [item.id, index]))
  const fixed = new Map<number, number | null>()
  draft.items.forEach(({ key }, index) => {
    const pair = draft.pairs[key]
    if (pair === null) fixed.set(index, null)
    else if (pair !== undefined && rowOf.has(pair)) fixed.set(index, rowOf.get(pair) ?? null)
  })
  const before = rows.map(({ item: { title, headings }, words }) => ({ title, headings, text: words.text }))
  return matchItems(draft.items, before, fixed)
}

function compareOne(
  item: DraftItem,
  read: ParsedItem | undefined,
  printed: PrintedItem,
  row: LedgerRow | null,
  as: ComparedAs,
  units: ReadonlyMap<UnitId, Unit>,
): Compared {
  if (row === null) return { mark: 'new', row, fields: [], printed, isUntouched: false, stays: null }
  // The same words on paper change nothing but the place, whatever the office has made of them since.
  const isUntouched = as === 'revision' && isSameSource(row, printed) && isAsRead(item, read)
  const wanted = isUntouched ? asInLedger(row, printed) : printed
  const fields = fieldsThatDiffer(row, wanted, units, as !== 'revision')
  const found = { row, fields, printed: wanted, isUntouched }
  if (fields.length === 0) return { ...found, mark: 'kept', stays: null }
  const { isClosed, leadsStay } = revisionOf(row, wanted, units)
  const stays = as !== 'revision' ? null : isClosed ? 'closed' : leadsStay ? 'leads' : null
  return { ...found, mark: 'changed', stays }
}

/** The item as the ledger has it, at the place where the paper has it. */
function asInLedger({ item, words }: LedgerRow, printed: PrintedItem): PrintedItem {
  const { title, leads, supports, window, indicators } = item
  return { ...printed, title, text: words.text, leads, supports, window, indicators }
}

/** Whether nobody has changed it by hand since it was read. */
function isAsRead(item: DraftItem, read: ParsedItem | undefined): boolean {
  if (read === undefined || item.readings === null || read.indicators !== item.indicators) return false
  if (item.settled.length > 0) return false
  return read.title === item.title && read.text === item.text
}
