import { compareCopy, comparisonText } from '#shared/copy/compare-days.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import { countChanges } from '#shared/ledger/compare-days.ts'
import { dueClosedRate } from '#shared/ledger/rate.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { usePlans } from './queries.ts'

interface PrintHeadProps {
  view: LedgerView
  rows: readonly LedgerRow[]
  ground: LedgerGround
}

/** On paper only: title, number, basis and day. */
export function PrintHead({ view, rows, ground }: PrintHeadProps) {
  const { comparison } = ground
  const plan = usePlans().find((one) => one.id === view.planId)
  return (
    <div className="printhead">
      <p className="print-title">{words.title(plan?.title ?? words.allPlans)}</p>
      <p>
        <span>{plan?.docNumber ? words.docNumber(plan.docNumber) : ''}</span>
        <span>{words.basis(dueClosedRate(rows, ground.today))}</span>
        <span>{words.asOf(ground.today, rows.length)}</span>
      </p>
      {comparison && (
        <p className="print-compare">
          {comparisonText(comparison, ground.today, countChanges(comparison))}
          {compareCopy.basisLine}
        </p>
      )}
    </div>
  )
}
