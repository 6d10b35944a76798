import { type IsoDate, isDay, yearOf } from '#shared/dates.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { type LedgerSearch, searchKeys } from '#shared/ledger/address.ts'
import {
  officeKinds,
  type PaperChoice,
  type PaperKind,
  paperKinds,
  sheetKinds,
  slipKinds,
  unitKinds,
} from '#shared/papers/kinds.ts'
import { isUnitRole, type Role } from '#shared/users/model.ts'
import type { Search } from '../../api/use-search.ts'

/** What a role finds to choose from. */
export function kindsOf(role: Role): readonly PaperKind[] {
  if (isUnitRole(role)) return unitKinds
  return role === 'office'
    ? paperKinds
    : paperKinds.filter((kind) => !officeKinds.some((one) => one === kind))
}

export function kindOf(search: Search, role: Role): PaperKind {
  const kinds = kindsOf(role)
  return kinds.find((kind) => kind === search.kind) ?? kinds[0] ?? 'closingForm'
}

export const isSlipKind = (kind: PaperKind): kind is 'slipNotice' | 'slipForm' =>
  slipKinds.some((one) => one === kind)
export const isSheetKind = (kind: PaperKind): boolean => sheetKinds.some((one) => one === kind)
export const isPeriodKind = (kind: PaperKind): boolean => kind === 'bulletin' || kind === 'yearReport'

export const firstOfMonth = (today: IsoDate): IsoDate => `${today.slice(0, 7)}-01`

/** The period of a 通报: this month up to today, where the address says nothing else. */
export function periodOf(search: Search, today: IsoDate): { since: string; until: string } {
  return { since: search.since ?? firstOfMonth(today), until: search.until ?? today }
}

/** What the address chooses, once it is whole. */
export function choiceOf(
  search: Search,
  kind: PaperKind,
  { planId, item, today }: { planId: PlanId | null; item: Item | null; today: IsoDate },
): PaperChoice | null {
  switch (kind) {
    case 'bulletin': {
      const { since, until } = periodOf(search, today)
      return isDay(since) && isDay(until) && since <= until && until <= today
        ? { kind, planId, since, until }
        : null
    }
    case 'yearReport':
      return { kind, planId, year: yearIn(search, today) }
    case 'breakdown':
    case 'threeLists':
    case 'unitSheets':
      return planId === null ? null : { kind, planId }
    case 'template':
      return search.template ? { kind, templateId: search.template, search: ledgerIn(search) } : null
    case 'slipNotice':
    case 'slipForm': {
      const slip = item === null ? null : slipIn(search, item)
      return slip && item && { kind, itemId: item.id, year: slip.year, no: slip.no }
    }
    case 'reminder': {
      const asked = item === null ? null : reminderIn(search, item)
      return asked && item && { kind, itemId: item.id, at: asked.at }
    }
    case 'closingForm':
    case 'extensionForm':
    case 'declineNote':
    case 'sealed':
      return item === null ? null : { kind, itemId: item.id }
  }
}

/** What the ledger was narrowed by, with the plan and the day that are chosen here. */
export function ledgerIn(search: Search): LedgerSearch {
  const view = new URLSearchParams(search.view ?? '')
  const narrowed = searchKeys.flatMap((key) => {
    const value = key === 'plan' || key === 'asOf' ? search[key] : view.get(key)
    return value ? [[key, value] as const] : []
  })
  return Object.fromEntries(narrowed)
}

export const yearIn = (search: Search, today: IsoDate): number =>
  /^20\d\d$/.test(search.year ?? '') ? Number(search.year) : yearOf(today)

/** The slip of the address as `2026-3`, else the last one. */
export const slipIn = (search: Search, { slips }: Pick<Item, 'slips'>) =>
  slips.find(({ year, no }) => `${year}-${no}` === search.slip) ?? slips.at(-1) ?? null

export const reminderIn = (search: Search, { reminders }: Pick<Item, 'reminders'>) =>
  reminders.find(({ at }) => at === search.at) ?? reminders.at(-1) ?? null

/** Items that such a paper can be about. */
export function isFitting(item: Item, kind: PaperKind): boolean {
  if (item.state === 'draft') return false
  if (isSlipKind(kind)) return item.slips.length > 0
  if (kind === 'reminder') return item.reminders.length > 0
  if (kind === 'extensionForm') return item.extensions.length > 0
  return kind !== 'sealed' || item.state === 'closed'
}

export const itemIn = (search: Search, items: readonly Item[]): Item | null =>
  items.find(({ id }) => id === (search.item as ItemId | undefined)) ?? null
