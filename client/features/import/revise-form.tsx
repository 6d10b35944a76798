import { type FormEvent, useMemo, useRef, useState } from 'react'
import type { RevisePlan } from '#shared/api/inputs.ts'
import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import type { Comparison } from '#shared/imports/compare.ts'
import { toRevision } from '#shared/imports/to-revision.ts'
import { limits } from '#shared/items/limits.ts'
import { planName } from '#shared/plans/model.ts'
import { newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { Notice } from '../../components/notice.tsx'
import { TextArea } from '../../components/text-field.tsx'
import type { Facts } from './check-context.ts'
import { focusHere } from './focus-here.ts'
import { useImport } from './import.store.ts'
import { KeepFields } from './keep-fields.tsx'
import { PaperFields } from './plan-fields.tsx'
import { useRevisePlan } from './queries.ts'
import { ReviseSummary } from './revise-summary.tsx'
import { type Faults, faultsOf, fieldsOf, type TypedPlan, typedPlanFrom } from './typed-plan.ts'
import { useControlEnter } from './use-control-enter.ts'
import { type KeepingNow, useKeeping } from './use-keeping.ts'
import { useOneIntent } from './use-one-intent.ts'

const words = besideCopy.revise

interface ReviseProps {
  facts: Facts
  comparison: Comparison
}

/** 确认修订: what the plan is called now, and why; the rules of its items stay. */
export function ReviseForm({ facts, comparison }: ReviseProps) {
  const form = useRef<HTMLFormElement>(null)
  const { plan, reason, put, setReason } = useTyped(comparison, facts)
  const keeping = useKeeping(facts)
  const sending = useSending(facts, comparison, { plan, reason, keeping })
  const { send, isPending, error, tried, isNothing, mayStore } = sending
  const faults = faultsWith(plan, reason)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    send()
    if (Object.keys(faults).length > 0 && form.current) focusFirstError(form.current)
  }
  useControlEnter(submit)
  return (
    <form ref={form} noValidate className="imp-confirm" aria-label={words.title} onSubmit={submit}>
      <div className="imp-confirm-main">
        <h2 ref={focusHere} tabIndex={-1}>
          {words.title}
        </h2>
        <p className="ink2">{words.intro(planName(comparison.ledger.plan))}</p>
        <PaperFields plan={plan} faults={tried ? faults : {}} put={put} />
        <section className="imp-fields">
          <TextArea
            className="full"
            label={words.reason}
            hint={words.reasonHint}
            required
            rows={2}
            most={limits.reason}
            value={reason}
            error={tried ? faults.reason : undefined}
            onChange={setReason}
          />
        </section>
        <KeepFields keeping={keeping} />
      </div>
      <aside className="imp-confirm-side" aria-label={words.summary}>
        <ReviseSummary comparison={comparison} />
        <Obstacles must={facts.checked.must.length} isNothing={isNothing} error={error} />
        <Do isPending={isPending} mayStore={mayStore} />
      </aside>
    </form>
  )
}

function useTyped({ ledger }: Comparison, { draft }: Facts) {
  const kept = useImport((store) => store.plan)
  const { setPlan } = useImport.getState()
  const plan = useMemo(() => kept ?? typedPlanFrom(ledger.plan, draft.parsed), [kept, ledger, draft.parsed])
  const [typed, setReason] = useState<string | null>(null)
  const reason =
    typed ?? words.reasonOf(plan.title.trim(), plan.docNumber.trim() || null).slice(0, limits.reason)
  const put = (changes: Partial<TypedPlan>) => setPlan({ ...plan, ...changes })
  return { plan, reason, put, setReason }
}

const faultsWith = (plan: TypedPlan, reason: string): Faults & { reason?: string } => ({
  ...faultsOf(plan),
  ...(reason.trim() === '' ? { reason: words.reasonMissing } : {}),
  ...(reason.trim().length > limits.reason ? { reason: words.reasonTooLong(limits.reason) } : {}),
})

function useSending(
  { draft, names, units, checked }: Facts,
  comparison: Comparison,
  { plan, reason, keeping }: { plan: TypedPlan; reason: string; keeping: KeepingNow },
) {
  const { change } = useAddress()
  const samePaper = useImport((store) => store.samePaper)
  const [tried, setTried] = useState(false)
  const store = useRevisePlan()
  const intent = useOneIntent<RevisePlan>()
  const { counts, ledger } = comparison
  const isNothing = counts.changed + counts.new === 0 && samePaper === ledger.plan.id
  const mayStore = checked.must.length === 0 && !isNothing
  const send = () => {
    setTried(true)
    if (Object.keys(faultsWith(plan, reason)).length > 0 || !mayStore || store.isPending) return
    const { rules: _, ...fields } = fieldsOf(plan)
    const input = intent.inputFor([JSON.stringify([plan, reason, keeping.chosen]), draft, ledger], () =>
      keeping.kept(toRevision(draft, comparison, names, units, { ...fields, reason: reason.trim() }, newId)),
    )
    store.mutate(input, {
      onSuccess: () => {
        change({ step: 'done', plan: ledger.plan.id, revision: input.commandId }, { replace: true })
        useImport.getState().close()
      },
      onError: (error) => {
        if (refusalOf(error)) intent.forget()
      },
    })
  }
  return { send, tried, isNothing, mayStore, isPending: store.isPending, error: store.error }
}

function Obstacles({ must, isNothing, error }: { must: number; isNothing: boolean; error: unknown }) {
  const refused = refusalOf(error)
  const item = refused?.item
  const sentence =
    refused?.refusal === 'changedMeanwhile'
      ? words.meanwhile
      : item
        ? words.refused(item.ordinal, item.title, sentenceOf(error))
        : sentenceOf(error)
  return (
    <>
      {must > 0 && <Notice tone="warn">{importCopy.plan.must(must)}</Notice>}
      {isNothing && <Notice>{words.nothing}</Notice>}
      {error !== null && (
        <Notice tone="bad" isUrgent>
          {sentence}
        </Notice>
      )}
    </>
  )
}

function Do({ isPending, mayStore }: { isPending: boolean; mayStore: boolean }) {
  const { change } = useAddress()
  return (
    <div className="imp-confirm-do">
      <button type="submit" className="btn primary large" disabled={!mayStore || isPending}>
        {isPending ? words.sending : words.submit} {!isPending && <span className="kbd">Ctrl Enter</span>}
      </button>
      <button type="button" className="btn large" onClick={() => change({ step: 'check' })}>
        {importCopy.plan.back}
      </button>
    </div>
  )
}
