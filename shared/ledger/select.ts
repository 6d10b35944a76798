import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import { DUTIES, type DutySet, isDutySet, owersIn } from '../figures/duties.ts'
import { isFlow, standOf } from '../figures/flow.ts'
import type { isForecast } from '../figures/forecast.ts'
import { countedDayOf, inSubset } from '../figures/subsets.ts'
import { placeOf, tallyOf } from '../figures/tally.ts'
import type { PlanId, UnitId, UserId } from '../ids.ts'
import { type Light, URGENCY } from '../items/light.ts'

import { type Item, itemStates } from '../items/model.ts'
import { periodNamed } from '../items/periods.ts'
import { standingIn } from '../items/reporting.ts'
import { dueOn } from '../items/window.ts'
import { usualRules } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import type { Comparison } from './compare-days.ts'
import { type DayGround, lightOf } from './light-of.ts'
import type { LedgerView, ReportFilter } from './view.ts'

/** What a ledger needs to know besides its rows. */
export interface LedgerGround extends DayGround {
  units: ReadonlyMap<UnitId, Unit>
  /** Names of leaders, for rows that stand under who is in charge of them. */
  leaders?: ReadonlyMap<UserId, string>
  /** Short titles of the plans, where rows of several stand together. */
  planNames?: ReadonlyMap<PlanId, string>
  /** What changed since another day, while two days are compared. */
  comparison?: Pick<Comparison, 'before' | 'changes' | 'was'>
  /** Pinyin initials of a text, lower case; without it the search knows characters only. */
  initials?: (text: string) => string
  /** 预判, where a view asks for it: browsers fetch it only then. */
  isForecast?: typeof isForecast
}

/** An item with all that is computed of it on that day. */
export interface LedgerRow {
  item: Item
  light: Light
  dueOn: IsoDate | null
  /** What the search looks in. */
  key: string
}

/** Computes every row once; filtering as one types then only compares. */
export function ledgerRows(items: readonly Item[], ground: LedgerGround): LedgerRow[] {
  return items.map((item) => ledgerRow(item, ground))
}

export function ledgerRow(item: Item, ground: LedgerGround): LedgerRow {
  return {
    item,
    light: lightOf(item, ground),
    dueOn: dueOn(item, ground.today),
    key: searchKey(item, ground),
  }
}

/** Title, number and units, folded. */
function searchKey(item: Item, ground: Pick<LedgerGround, 'units'>): string {
  return fold([String(item.ordinal), item.no, item.title, ...unitNames(item, ground)].join(' '))
}

function unitNames(item: Item, { units }: Pick<LedgerGround, 'units'>): string[] {
  return [...item.leads, ...item.supports].flatMap((id) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [unit.name, unit.shortName]
  })
}

/** A word of letters may be pinyin initials of the title or of a unit; these are worked out only when asked for. */
function isFound({ item, key }: LedgerRow, word: string, ground: LedgerGround): boolean {
  if (key.includes(word)) return true
  const { initials } = ground
  if (initials === undefined || !LETTERS.test(word)) return false
  return [item.title, ...unitNames(item, ground)].some((text) => initials(text).includes(word))
}
const LETTERS = /^[a-z0-9]+$/

/** Case and full-width forms do not matter to a search. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The rows a view shows, in its order; every word of the search must be found. */
export function selectRows(rows: readonly LedgerRow[], view: LedgerView, ground: LedgerGround): LedgerRow[] {
  const words = fold(view.q).split(/\s+/).filter(Boolean)
  const shown = rows.filter(
    (row) => isShown(row, view, ground) && words.every((word) => isFound(row, word, ground)),
  )
  return view.sort === 'ordinal' && !view.descending ? shown.sort(byOrdinal) : sortRows(shown, view, ground)
}

/** Items straight to the rows of a view: for the export, which has no rows at hand. */
export function selectItems(items: readonly Item[], view: LedgerView, ground: LedgerGround): LedgerRow[] {
  return selectRows(ledgerRows(items, ground), view, ground)
}

function isShown(
  { item, light: lit, dueOn: due }: LedgerRow,
  view: LedgerView,
  ground: LedgerGround,
): boolean {
  if (view.planId !== null && item.planId !== view.planId) return false
  if (view.lights.length > 0 && !view.lights.includes(lit)) return false
  if (view.states.length > 0 && !view.states.includes(item.state)) return false
  if (view.unitId !== null && !item.leads.includes(view.unitId)) return false
  if (view.leader !== null && !leadersOf(item, ground).has(view.leader)) return false
  if (view.support !== null && !item.supports.includes(view.support)) return false
  if (view.section !== null && (item.headings[0] ?? '') !== view.section) return false
  // Behind a figure, the day that the figure counted by.
  const { milestoneCounts, byOriginal } = view
  if (view.month !== null) {
    const day = view.subset === null ? due : countedDayOf(item, { byOriginal })
    if (monthKey(day) !== view.month) return false
  }
  if (view.holder !== null && item.holder !== view.holder) return false
  if (view.keyOnly && !item.isKey) return false
  if (view.report !== null && !standsSo(item, view.report, ground)) return false
  if (!hasMoved(item, view, ground)) return false
  const options = { milestoneCounts, byOriginal }
  if (view.forecast !== null && !ground.isForecast?.(item, view.forecast, ground.today, options)) return false
  if (view.subset === null) return true
  return (
    inSubset(item, view.subset, ground.today, options) &&
    (!isDutySet(view.subset) || owesAs(item, view.subset, view, ground.today))
  )
}

/** Behind a figure of one unit, only where it is that unit which had its part to do. */
function owesAs(item: Item, set: DutySet, { unitId, support }: LedgerView, today: IsoDate): boolean {
  const unit = DUTIES[set].of === 'asked' ? support : unitId
  return unit === null || owersIn(tallyOf(item), set, today, placeOf(item).leads).includes(unit)
}

/** 分管领导 of the item: whoever is in charge of one of its leads; an item with several may have several. */
export function leadersOf(
  { leads }: Pick<Item, 'leads'>,
  { units }: Pick<LedgerGround, 'units'>,
): ReadonlySet<UserId | 'none'> {
  return new Set(leads.map((unitId) => units.get(unitId)?.leaderId ?? 'none'))
}

/** Exactly the rows that the figures of a period counted. */
function standsSo(
  item: Item,
  { period: key, standing }: ReportFilter,
  { rules, today }: LedgerGround,
): boolean {
  const own = rules.get(item.planId) ?? usualRules
  const period = periodNamed(key, own)
  const found = period && standingIn(item, period, today, own)
  return found !== null && (standing === 'owed' || standing === found)
}

/** While two days are compared, the rows that show the chosen change. */
function hasMoved(item: Item, view: LedgerView, { comparison, today }: LedgerGround): boolean {
  const { moved } = view
  if (moved === null || comparison === undefined) return true
  const changes = comparison.changes.get(item.id) ?? []
  if (isFlow(moved)) {
    const was = comparison.was.get(item.id)
    const isGone = changes.some(({ kind }) => kind === 'gone')
    const end = (one: Item | undefined, day: IsoDate) =>
      one === undefined ? 'absent' : standOf(tallyOf(one), day, view)
    return moved === `${end(was, comparison.before)}.${end(isGone ? undefined : item, today)}`
  }
  return moved === 'any' ? changes.length > 0 : changes.some(({ kind }) => kind === moved)
}

/** `2026-09`, or `none` for a row without a day. */
export function monthKey(due: IsoDate | null): string {
  return due === null ? 'none' : due.slice(0, 7)
}

const collator = new Intl.Collator('zh-CN')

const byOrdinal = (a: LedgerRow, b: LedgerRow): number =>
  a.item.planId === b.item.planId ? a.item.ordinal - b.item.ordinal : a.item.planId < b.item.planId ? -1 : 1

function sortRows(rows: LedgerRow[], view: LedgerView, ground: LedgerGround): LedgerRow[] {
  const compare = comparison(view.sort, ground)
  const sign = view.descending ? -1 : 1
  // Rows without a day stand last in either direction.
  const last = (row: LedgerRow) => (view.sort === 'due' && row.dueOn === null ? 1 : 0)
  return rows.sort((a, b) => last(a) - last(b) || sign * compare(a, b) || byOrdinal(a, b))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1)

type Compare = (a: LedgerRow, b: LedgerRow) => number

function comparison(sort: LedgerView['sort'], ground: LedgerGround): Compare {
  const unitOrder = (row: LedgerRow) => {
    const [lead] = row.item.leads
    return lead === undefined ? Number.MAX_SAFE_INTEGER : (ground.units.get(lead)?.ordinal ?? 0)
  }
  switch (sort) {
    case 'ordinal':
      return byOrdinal
    case 'title':
      return (a, b) => collator.compare(a.item.title, b.item.title)
    case 'lead':
      return (a, b) => unitOrder(a) - unitOrder(b)
    case 'due':
      return (a, b) => compareText(a.dueOn ?? '', b.dueOn ?? '')
    case 'light':
      return (a, b) => URGENCY[a.light] - URGENCY[b.light]
    case 'state':
      return (a, b) => itemStates.indexOf(a.item.state) - itemStates.indexOf(b.item.state)
    case 'held':
      return (a, b) => compareText(a.item.holderSince, b.item.holderSince)
  }
}

/** Working days the ball has been where it is. */
export function heldDays(item: Pick<Item, 'holderSince'>, today: IsoDate, calendar: Calendar): number {
  return workingDaysBetween(dayOf(item.holderSince), today, calendar)
}

/** How many rows show each light, for the chips of the filter. */
export function countByLight(rows: readonly LedgerRow[]): Map<Light, number> {
  const counts = new Map<Light, number>()
  for (const row of rows) counts.set(row.light, (counts.get(row.light) ?? 0) + 1)
  return counts
}
