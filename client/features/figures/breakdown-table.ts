import { figuresCopy as words } from '#shared/copy/figures.ts'
import { breakdownBasis, breakdownFinding } from '#shared/copy/figures-findings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { sectionOf } from '#shared/figures/breakdown.ts'
import type { BreakdownRow, Dimension, Figures, RateName } from '#shared/figures/model.ts'
import { RATES } from '#shared/figures/rates.ts'
import type { PlanId, UnitId, UserId } from '#shared/ids.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import type { Cell, DataTable } from './tables.ts'

/** What the rows of each dimension are called. */
export type NamesOf = Readonly<Record<Dimension, (key: string) => string>>

/** The filter of the ledger behind a row; null where no filter names exactly those. */
export function viewOf(dimension: Dimension, key: string): Partial<LedgerView> | null {
  switch (dimension) {
    case 'unit':
      return { unitId: key as UnitId }
    case 'leader':
      return { leader: key === '' ? 'none' : (key as UserId) }
    case 'plan':
      return { planId: key as PlanId }
    case 'month':
      return { month: key }
    case 'section': {
      const { planId, section } = sectionOf(key)
      return section === '' ? null : { planId, section }
    }
  }
}

/** Whom an item asks for help is no lead of it. */
function viewOfRate({ unitId, ...view }: Partial<LedgerView>, name: RateName): Partial<LedgerView> {
  if (unitId === undefined) return view
  return name === 'answerRate' ? { ...view, support: unitId } : { ...view, unitId }
}

function cellsOf(dimension: Dimension, { key, rates }: BreakdownRow): Cell[] {
  const view = viewOf(dimension, key)
  return rates.map(({ name, part, whole, percent }) => {
    const value = words.ofCounts({ part, whole, percent })
    return view === null || whole === 0
      ? { value }
      : { value, to: { view: { ...viewOfRate(view, name), subset: RATES[name].wholeOf } } }
  })
}

/** Every rate in rows of one dimension; a rate opens the rows it is a share of. */
export function breakdownTable(figures: Figures, dimension: Dimension, namesOf: NamesOf): DataTable {
  const rows = figures.breakdown[dimension]
  const [first] = rows
  return {
    title: breakdownFinding(figures, dimension, namesOf[dimension]),
    basis: breakdownBasis(figures, dimension),
    columns: [
      { label: words.dimension[dimension], isNumber: false },
      { label: words.items, isNumber: true },
      ...(first?.rates ?? []).map(({ name }) => ({ label: copy.rate[name].name, isNumber: true })),
    ],
    rows: rows.map((row) => [
      { value: namesOf[dimension](row.key) },
      { value: row.total },
      ...cellsOf(dimension, row),
    ]),
  }
}
