import type { PlanWithRows } from '#shared/api/outputs.ts'
import type { Unit } from '#shared/units/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { BesideLedger } from './beside-ledger.tsx'
import { CheckContext, useFactsOf } from './check-context.ts'
import { focusFirst } from './check-focus.ts'
import { checkKeyHints } from './check-keys.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { FindingsPane } from './findings-pane.tsx'
import { useDraft } from './import.store.ts'
import { ItemsPane } from './items-pane.tsx'
import { PaperPane } from './paper-pane.tsx'
import { useUnits } from './queries.ts'
import { UnitsPane } from './units-pane.tsx'
import { useCheckKeys } from './use-check-keys.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** 核对: the source at the left, what was made of it at the right, each lighting up the other. */
export function CheckPage() {
  const { data: units, error, refetch } = useUnits()
  if (error && !units)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!units) return <LoadingLine />
  return <BesideLedger>{(ledger) => <Check units={units} ledger={ledger} />}</BesideLedger>
}

function Check({ units, ledger }: { units: readonly Unit[]; ledger: PlanWithRows | null }) {
  const { change } = useAddress()
  const draft = useDraft()
  const facts = useFactsOf(draft, units, ledger)
  const goOn = () => {
    if (facts.checked.must.length === 0 && facts.numbers.size > 0) change({ step: 'confirm' })
    else focusFirst('imp-findings')
  }
  useCheckKeys(facts, goOn)
  useKeptFocus()
  usePageKeys(checkKeyHints)
  return (
    <CheckContext value={facts}>
      <div className="imp">
        <CoverageBar onConfirm={goOn} />
        <PaperPane />
        <div className="imp-right">
          <ItemsPane />
          <div className="imp-low">
            <UnitsPane />
            <FindingsPane />
          </div>
        </div>
      </div>
    </CheckContext>
  )
}
