import { type LedgerView, usualView } from '#shared/ledger/view.ts'

/** Everything shown again; plan, days, sort and grouping stay. */
export function cleared(view: LedgerView): LedgerView {
  const { planId, asOf, compare, sort, descending, group } = view
  return { ...usualView, planId, asOf, compare, sort, descending, group }
}
