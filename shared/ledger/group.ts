import type { UnitId } from '../ids.ts'
import { isUnderReview } from '../items/model.ts'
import { type LedgerGround, type LedgerRow, monthKey } from './select.ts'
import type { LedgerGroup } from './view.ts'

/** Rows under one head: a 章节, a lead unit, a month. `key` is '' for the one group of an ungrouped ledger. */
export interface RowGroup {
  key: string
  rows: LedgerRow[]
  counts: { total: number; closed: number; reviewing: number; standing: number; overdue: number }
}

/** Groups in the order of their first row, so that the sort of the view holds; months run by the calendar. */
export function groupRows(
  rows: readonly LedgerRow[],
  group: LedgerGroup,
  units: LedgerGround['units'],
): RowGroup[] {
  const byKey = new Map<string, LedgerRow[]>()
  for (const row of rows) {
    const key = groupKey(row, group, units)
    const found = byKey.get(key)
    if (found === undefined) byKey.set(key, [row])
    else found.push(row)
  }
  const groups = [...byKey].map(([key, found]) => ({ key, rows: found, counts: count(found) }))
  return group === 'month' ? groups.sort((a, b) => (a.key < b.key ? -1 : 1)) : groups
}

/** A 章节 is the outermost heading within its plan; a unit is the 主牵头, a leader the one in charge of it. */
function groupKey({ item, dueOn }: LedgerRow, group: LedgerGroup, units: LedgerGround['units']): string {
  switch (group) {
    case 'section':
      // Every plan has its own 一、 and often the same words after it.
      return `${item.planId} ${item.headings[0] ?? ''}`
    case 'unit':
      return item.leads[0] ?? ('' as UnitId)
    case 'leader':
      return units.get(item.leads[0] ?? ('' as UnitId))?.leaderId ?? ''
    case 'month':
      return monthKey(dueOn)
    case 'none':
      return ''
  }
}

function count(rows: readonly LedgerRow[]): RowGroup['counts'] {
  const of = (test: (row: LedgerRow) => boolean) => rows.filter(test).length
  return {
    total: rows.length,
    closed: of((row) => row.item.state === 'closed'),
    reviewing: of((row) => isUnderReview(row.item)),
    standing: of((row) => row.item.state === 'standing'),
    overdue: of((row) => row.light === 'red' || row.light === 'deepRed'),
  }
}
