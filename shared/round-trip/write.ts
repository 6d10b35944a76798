import type { IndicatorId, ItemId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { type ReportField, reportFields } from '../items/reporting.ts'
import { isAsked, type MergedCell, type MergedRow } from './merge.ts'
import type { Measure } from './values.ts'

/** 冲突的取舍, by the address of the cell. */
export type Side = 'sheet' | 'ledger'
export type Choices = Readonly<Record<string, Side>>

/** What one row asks the ledger for. */
export interface FilledItem {
  itemId: ItemId
  /** The version that the merge was shown for. */
  version: number
  report: Record<ReportField, string> | 'unchanged' | null
  measures: { indicatorId: IndicatorId; value: number; on: string }[]
}

/** 处: changed + conflict + refused + untouched = read. */
export interface Counts {
  read: number
  changed: number
  conflict: number
  refused: number
  untouched: number
}

export function countCells(rows: readonly MergedRow[]): Counts {
  const counts: Counts = { read: 0, changed: 0, conflict: 0, refused: 0, untouched: 0 }
  for (const { outcome } of rows.flatMap(({ cells }) => cells)) {
    counts.read++
    if (outcome === 'changed' || outcome === 'conflict' || outcome === 'refused') counts[outcome]++
    else counts.untouched++
  }
  return counts
}

/** The conflicts that nobody has settled yet. */
export function openConflicts(rows: readonly MergedRow[], choices: Choices): MergedCell[] {
  return rows.flatMap(({ cells }) =>
    cells.filter(({ outcome, address }) => outcome === 'conflict' && choices[address] === undefined),
  )
}

/** Whether the sheet's word goes in: what only it changed, and where it was chosen. */
const isTaken = (cell: MergedCell, choices: Choices): boolean =>
  isAsked(cell) && (cell.outcome === 'changed' || choices[cell.address] === 'sheet')

/** How many cells go in as the sheet has them. */
export function countTaken(rows: readonly MergedRow[], choices: Choices): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => isTaken(cell, choices)).length, 0)
}

/** What is to be written, row by row; rows that ask for nothing are left out. */
export function writesOf(rows: readonly MergedRow[], choices: Choices): FilledItem[] {
  return rows.flatMap(({ item, cells }) => {
    if (item === null) return []
    const taken = cells.filter((cell) => isTaken(cell, choices))
    if (taken.length === 0) return []
    const measures = taken.flatMap((cell) =>
      cell.field === 'measure' ? measureOf(cell.indicator.id, cell.said) : [],
    )
    return [{ itemId: item.id, version: item.version, report: reportOf(item, taken), measures }]
  })
}

function measureOf(indicatorId: IndicatorId, { value, on }: Measure): FilledItem['measures'] {
  return value === null || on === null ? [] : [{ indicatorId, value, on }]
}

/** One report of three fields: the sheet's where it was taken, else what the ledger says. */
function reportOf({ lastReport }: Item, taken: readonly MergedCell[]): FilledItem['report'] {
  const textOf = (field: ReportField): string =>
    taken.find((cell) => cell.field === field)?.sheet ?? lastReport?.[field] ?? ''
  if (taken.some(({ field }) => reportFields.some((one) => one === field)))
    return { progress: textOf('progress'), problems: textOf('problems'), next: textOf('next') }
  return taken.some(({ field }) => field === 'unchanged') ? 'unchanged' : null
}
