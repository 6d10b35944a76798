import { type FormEvent, useState } from 'react'
import { settings } from '#shared/copy/settings.ts'
import { stages } from '#shared/copy/stages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { type Plan, planKinds } from '#shared/plans/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useToday } from '../../api/use-session.ts'
import { Check, Radios } from '../../components/check.tsx'
import { DayPicker } from '../../components/day-picker.tsx'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { draftOf, faultsOf, meantBy, type PlanDraft } from './plan-draft.ts'
import { useUpdatePlan } from './queries.ts'
import { UndoImport } from './undo-import.tsx'

const words = settings.plans.form

const SIGNED = ['none', 'key', 'all'] as const

interface PartProps {
  draft: PlanDraft
  faults: ReturnType<typeof faultsOf>
  set: (change: Partial<PlanDraft>) => void
}

export function PlanForm({ plan }: { plan: Plan }) {
  const [draft, setDraft] = useState(() => draftOf(plan))
  const [tried, setTried] = useState(false)
  const update = useUpdatePlan()
  const { commandId, renew, renewIfRefused } = useIntent()
  const faults = faultsOf(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(plan))
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    focusFirstError(event.currentTarget)
    if (Object.keys(faults).length > 0 || update.isPending) return
    const onSuccess = () => {
      renew()
      toast(words.saved)
    }
    const input = { commandId, id: plan.id, ...meantBy(draft, plan.rules) }
    update.mutate(input, { onSuccess, onError: renewIfRefused })
  }
  const part = {
    draft,
    faults: tried ? faults : {},
    set: (change: Partial<PlanDraft>) => setDraft({ ...draft, ...change }),
  }
  return (
    <form noValidate className="plan-form" onSubmit={save} aria-label={plan.title}>
      <PaperPart {...part} />
      <RulesPart {...part} />
      {update.error && (
        <p className="hint error" role="alert">
          {sentenceOf(update.error)}
        </p>
      )}
      <div className="plan-foot">
        <button type="submit" className="btn primary" disabled={!isChanged || update.isPending}>
          {words.save}
        </button>
        {isChanged && <span className="ink3">{words.changed}</span>}
        <span className="grow" />
        <UndoImport planId={plan.id} />
      </div>
    </form>
  )
}

function PaperPart({ draft, faults, set }: PartProps) {
  return (
    <section className="plan-part">
      <h3 className="full">{words.paper}</h3>
      <TextField
        className="full"
        label={words.title}
        required
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={faults.title}
      />
      <TextField
        label={words.shortTitle}
        maxLength={60}
        value={draft.shortTitle}
        onChange={(shortTitle) => set({ shortTitle })}
      />
      <TextField
        label={words.docNumber}
        maxLength={60}
        value={draft.docNumber}
        onChange={(docNumber) => set({ docNumber })}
      />
      <TextField
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={draft.year}
        onChange={(year) => set({ year: year.trim() })}
        hint={words.yearHint}
        error={faults.year}
      />
      <SelectField
        label={words.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={planKinds.map((kind) => ({ value: kind, label: copy.planKind[kind] }))}
      />
    </section>
  )
}

function RulesPart({ draft, faults, set }: PartProps) {
  const today = useToday()
  return (
    <section className="plan-part">
      <h3 className="full">{words.rules}</h3>
      <Radios
        legend={words.visibility}
        name="visibility"
        value={draft.visibility}
        onChange={(visibility) => set({ visibility })}
        options={[
          { value: 'all', label: words.all },
          { value: 'own', label: words.own },
        ]}
      />
      <div className="field">
        <Check checked={draft.evidenceRequired} onChange={(evidenceRequired) => set({ evidenceRequired })}>
          {words.evidenceRequired}
        </Check>
      </div>
      <DayPicker
        label={words.defaultDueOn}
        today={today}
        value={draft.defaultDueOn}
        onChange={(defaultDueOn) => set({ defaultDueOn })}
        hint={draft.defaultDueOn === '' ? words.defaultDueHint : undefined}
        error={faults.defaultDueOn}
      />
      <TextField
        label={words.declineWithin}
        inputMode="numeric"
        maxLength={2}
        value={draft.declineWithin}
        onChange={(declineWithin) => set({ declineWithin: declineWithin.trim() })}
        error={faults.declineWithin}
      />
      <SelectField
        label={words.reportEvery}
        value={draft.reportEvery}
        onChange={(reportEvery) => set({ reportEvery })}
        options={(['month', 'quarter', 'none'] as const).map((value) => ({ value, label: words[value] }))}
        hint={draft.reportEvery === 'none' ? words.reportNoneHint : undefined}
      />
      {draft.reportEvery !== 'none' && (
        <TextField
          label={words.reportDay}
          inputMode="numeric"
          maxLength={2}
          value={draft.reportDay}
          onChange={(reportDay) => set({ reportDay: reportDay.trim() })}
          hint={words.reportDayHint(draft.reportEvery, draft.reportDay)}
          error={faults.reportDay}
        />
      )}
      <TextField
        label={stages.grace.label}
        inputMode="numeric"
        maxLength={2}
        value={draft.graceDays}
        hint={stages.grace.hint}
        error={faults.graceDays}
        onChange={(graceDays) => set({ graceDays: graceDays.trim() })}
      />
      <SelectField
        label={words.endorsement}
        value={draft.endorsement}
        onChange={(endorsement) => set({ endorsement })}
        options={SIGNED.map((value) => ({ value, label: words.endorsementOf[value] }))}
        hint={words.endorsementHint}
      />
      <SelectField
        label={words.confirmation}
        value={draft.confirmation}
        onChange={(confirmation) => set({ confirmation })}
        options={SIGNED.map((value) => ({ value, label: words.confirmationOf[value] }))}
      />
    </section>
  )
}
