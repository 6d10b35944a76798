import { type FormEvent, useMemo, useRef, useState } from 'react'
import type { ImportPlan } from '#shared/api/inputs.ts'
import type { PlanWithRows } from '#shared/api/outputs.ts'
import { importCopy } from '#shared/copy/import.ts'
import { toImport } from '#shared/imports/confirm.ts'
import { itemsIn } from '#shared/imports/draft.ts'
import { toRemember } from '#shared/sheets/remembered.ts'
import type { Unit } from '#shared/units/model.ts'
import { newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf, unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { BesideLedger } from './beside-ledger.tsx'
import { type Facts, useFactsOf } from './check-context.ts'
import { focusHere } from './focus-here.ts'
import { useDraft, useImport } from './import.store.ts'
import { KeepFields } from './keep-fields.tsx'
import { PaperFields, RuleFields } from './plan-fields.tsx'
import { useImportPlan, usePlans, useUnits } from './queries.ts'
import { ReviseForm } from './revise-form.tsx'
import { Summary } from './summary.tsx'
import { faultsOf, fieldsOf, type TypedPlan, typedPlanOf } from './typed-plan.ts'
import { useControlEnter } from './use-control-enter.ts'
import { useKeeping } from './use-keeping.ts'
import { useOneIntent } from './use-one-intent.ts'

const words = importCopy.plan

/** 确认入账: what the plan is called and which rules its items have; then everything is stored at once. */
export function ConfirmPage() {
  const { data: units, error, refetch } = useUnits()
  if (error && !units)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!units) return <LoadingLine />
  return <BesideLedger>{(ledger) => <Step units={units} ledger={ledger} />}</BesideLedger>
}

function Step({ units, ledger }: { units: readonly Unit[]; ledger: PlanWithRows | null }) {
  const facts = useFactsOf(useDraft(), units, ledger)
  const { comparison } = facts
  return comparison?.as === 'revision' ? (
    <ReviseForm facts={facts} comparison={comparison} />
  ) : (
    <Confirm facts={facts} />
  )
}

function Confirm({ facts }: { facts: Facts }) {
  const { change } = useAddress()
  const { draft, units } = facts
  const paper = useImport((store) => store.paper)
  const kept = useImport((store) => store.plan)
  const { setPlan, close } = useImport.getState()
  const plan = useMemo(
    () => kept ?? typedPlanOf(draft.parsed, paper?.name ?? null),
    [kept, draft.parsed, paper],
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const store = useImportPlan()
  const intent = useOneIntent<ImportPlan>()
  const keeping = useKeeping(facts)
  const faults = faultsOf(plan)
  const { must } = facts.checked
  const count = facts.numbers.size
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0 && form.current) return focusFirstError(form.current)
    if (must.length > 0 || count === 0 || store.isPending) return
    const input = intent.inputFor([JSON.stringify([plan, keeping.chosen]), draft], () => ({
      ...keeping.kept(toImport(draft, facts.names, units, fieldsOf(plan), newId)),
      ...(paper?.desk ? { mappings: toRemember(paper.desk) } : {}),
    }))
    store.mutate(input, {
      onSuccess: ({ id }) => {
        change({ step: 'done', plan: id }, { replace: true })
        close()
      },
      onError: (error) => {
        if (refusalOf(error)) intent.forget()
      },
    })
  }
  useControlEnter(send)
  const fields = {
    plan,
    faults: tried ? faults : {},
    put: (typed: Partial<TypedPlan>) => setPlan({ ...plan, ...typed }),
  }
  const withoutWindow = itemsIn(draft).filter((item) => item.window.kind === 'none').length
  return (
    <form ref={form} noValidate className="imp-confirm" aria-label={words.title} onSubmit={send}>
      <div className="imp-confirm-main">
        <h2 ref={focusHere} tabIndex={-1}>
          {words.title}
        </h2>
        <SamePlan title={plan.title.trim()} />
        <PaperFields {...fields} />
        <RuleFields {...fields} withoutWindow={withoutWindow} />
        <KeepFields keeping={keeping} />
      </div>
      <aside className="imp-confirm-side" aria-label={words.summary}>
        <Summary facts={facts} notAliases={keeping.chosen.notAliases} />
        {must.length > 0 && <Notice tone="warn">{words.must(must.length)}</Notice>}
        {store.error && (
          <Notice tone="bad" isUrgent>
            {sentenceOf(store.error)}
          </Notice>
        )}
        <div className="imp-confirm-do">
          <button
            type="submit"
            className="btn primary large"
            disabled={must.length > 0 || count === 0 || store.isPending}
          >
            {store.isPending ? words.sending : words.submit(count)}{' '}
            {!store.isPending && <span className="kbd">Ctrl Enter</span>}
          </button>
          <button type="button" className="btn large" onClick={() => change({ step: 'check' })}>
            {words.back}
          </button>
        </div>
      </aside>
    </form>
  )
}

/** The same name twice is mostly the same paper twice; the server refuses only the same words. */
function SamePlan({ title }: { title: string }) {
  const { data: plans } = usePlans()
  const same = plans?.find((plan) => plan.title === title)
  return same ? <Notice tone="warn">{words.same(same.title)}</Notice> : null
}
