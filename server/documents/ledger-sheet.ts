import type { Calendar } from '#shared/calendar/working-days.ts'
import { changesText, comparisonText } from '#shared/copy/compare-days.ts'
import { groupCounts } from '#shared/copy/group-counts.ts'
import { groupName } from '#shared/copy/group-name.ts'
import { ledger, ledgerSheet as words } from '#shared/copy/ledger.ts'
import { ballOf, dueText, lastText, progressOf, suspensionsText } from '#shared/copy/ledger-facts.ts'
import { allFilterTexts } from '#shared/copy/ledger-filters.ts'
import { stages } from '#shared/copy/stages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import { isForecast } from '#shared/figures/forecast.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Thresholds } from '#shared/items/thresholds.ts'
import { waitsForEvent } from '#shared/items/window.ts'
import { compareDays, countChanges } from '#shared/ledger/compare-days.ts'
import { groupRows } from '#shared/ledger/group.ts'
import { dueClosedRate } from '#shared/ledger/rate.ts'
import {
  type LedgerGround,
  type LedgerRow,
  ledgerRows,
  selectItems,
  selectRows,
} from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { type Plan, planNames } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'

export type SheetColumn = keyof typeof words.columns
const allColumns = Object.keys(words.columns) as SheetColumn[]
/** Columns that most ledgers would leave empty: only where a row has something for them. */
const SOME: Partial<Record<SheetColumn, (rows: readonly LedgerRow[], ground: LedgerGround) => boolean>> = {
  change: (_, { comparison }) => comparison !== undefined,
  originalDueOn: (rows) => rows.some(({ item }) => item.originalDueOn !== null),
  suspension: (rows) => rows.some(({ item }) => item.suspensions.length > 0),
}
export const sheetColumns = allColumns.filter((column) => SOME[column] === undefined)

/** A cell: text, a number, or a day that the workbook shall hold as a day. */
export type SheetCell = string | number | { day: IsoDate } | null
export type SheetLine = { head: string } | { cells: SheetCell[] }

/** What the workbook says, before it is one: plain values that pass to another thread. */
export interface LedgerSheet {
  title: string
  /** Number, basis, day and filters, under the title. */
  note: string
  columns: readonly SheetColumn[]
  lines: SheetLine[]
}

export interface SheetGround {
  asOf: IsoDate
  plans: readonly Plan[]
  units: readonly Unit[]
  leaders?: LedgerGround['leaders']
  calendar: Calendar
  thresholds: Thresholds
  /** An earlier day that the rows are compared with. */
  before?: { day: IsoDate; items: readonly Item[] }
  initials?: (text: string) => string
}

/** The rows of a view in its order, under the heads of its groups. */
export function ledgerSheet(items: readonly Item[], view: LedgerView, from: SheetGround): LedgerSheet {
  const { ground, rows } = rowsOf(items, view, from)
  const columns = allColumns.filter((column) => SOME[column]?.(rows, ground) ?? true)
  const plan = from.plans.find(({ id }) => id === view.planId)
  const filters = allFilterTexts(view, ground)
  const note = [
    ...(plan?.docNumber ? [ledger.docNumber(plan.docNumber)] : []),
    ledger.basis(dueClosedRate(rows, ground.today)),
    ledger.asOf(ground.today, rows.length),
    ...comparedNote(ground),
    ...(filters.length === 0 ? [] : [words.filtered(filters)]),
  ]
  const groups = groupRows(rows, view.group, ground.units)
  const lines = groups.flatMap((group): SheetLine[] => {
    const cells = group.rows.map((row) => ({
      cells: columns.map((column) => cellOf[column](row, ground)),
    }))
    if (view.group === 'none') return cells
    return [{ head: words.group(groupName(group, view.group, ground), groupCounts(group)) }, ...cells]
  })
  return { title: ledger.title(plan?.title ?? ledger.allPlans), note: note.join('\u3000'), columns, lines }
}

/** The rows of a view one below the other, as they stand under the heads of its groups. */
export function viewRows(
  items: readonly Item[],
  view: LedgerView,
  from: SheetGround,
): { ground: LedgerGround; rows: LedgerRow[]; filters: string[] } {
  const { ground, rows } = rowsOf(items, view, from)
  return {
    ground,
    rows: groupRows(rows, view.group, ground.units).flatMap((group) => group.rows),
    filters: allFilterTexts(view, ground),
  }
}

/** The rows of the view; beside an earlier day with those that are there no more, as they were. */
function rowsOf(items: readonly Item[], view: LedgerView, from: SheetGround) {
  const ground: LedgerGround = {
    today: from.asOf,
    calendar: from.calendar,
    thresholds: from.thresholds,
    rules: new Map(from.plans.map((plan) => [plan.id, plan.rules])),
    units: new Map(from.units.map((unit) => [unit.id, unit])),
    ...(from.leaders === undefined ? {} : { leaders: from.leaders }),
    ...planNames(from.plans, view.planId),
    isForecast,
    ...(from.initials === undefined ? {} : { initials: from.initials }),
  }
  if (from.before === undefined) return { ground, rows: selectItems(items, view, ground) }
  const then = { ...ground, today: from.before.day }
  const comparison = compareDays(from.before.items, items, { before: then, after: ground })
  const compared = { ...ground, comparison }
  const rows = [...ledgerRows(items, ground), ...ledgerRows(comparison.gone, then)]
  return { ground: compared, rows: selectRows(rows, view, compared) }
}

const comparedNote = ({ comparison, today }: LedgerGround): string[] =>
  comparison === undefined ? [] : [comparisonText(comparison, today, countChanges(comparison))]

const names = (ids: readonly UnitId[], { units }: LedgerGround): string =>
  ids.map((id) => units.get(id)?.name ?? '').join('\u3001')
const dayCell = (day: IsoDate | null): SheetCell => (day === null ? null : { day })

export const cellOf: Record<SheetColumn, (row: LedgerRow, ground: LedgerGround) => SheetCell> = {
  no: ({ item }) => item.ordinal,
  title: ({ item }) => item.title,
  change: ({ item }, ground) => changesText(ground.comparison?.changes.get(item.id) ?? [], ground),
  lead: ({ item }, ground) => names(item.leads, ground),
  support: ({ item }, ground) => names(item.supports, ground),
  window: ({ item }) => dueText(item),
  dueOn: ({ item, dueOn }) => (waitsForEvent(item) ? stages.events.waits : dayCell(dueOn)),
  originalDueOn: ({ item }) => dayCell(item.originalDueOn),
  progress: ({ item }, ground) => progressOf(item, ground)?.text ?? '',
  last: ({ item }) => lastText(item),
  light: ({ item, light }) => (item.state === 'draft' ? '' : copy.light[light]),
  state: ({ item }) => copy.itemState[item.state],
  suspension: ({ item }) => suspensionsText(item),
  closedOn: ({ item }) => dayCell(item.closedOn),
  ball: (row, ground) => {
    const ball = ballOf(row, ground)
    return ball === null ? '' : words.held(ball.name, ball.held)
  },
}
