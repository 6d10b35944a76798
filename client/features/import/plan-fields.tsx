import { importCopy } from '#shared/copy/import.ts'
import { stages } from '#shared/copy/stages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { planKinds } from '#shared/plans/model.ts'
import { useToday } from '../../api/use-session.ts'
import { Check, Radios } from '../../components/check.tsx'
import { DayPicker } from '../../components/day-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Faults, TypedPlan } from './typed-plan.ts'

const words = importCopy.plan

interface FieldsProps {
  plan: TypedPlan
  faults: Faults
  put: (typed: Partial<TypedPlan>) => void
}

export function PaperFields({ plan, faults, put }: FieldsProps) {
  return (
    <section className="imp-fields">
      <h3 className="full">{words.paper}</h3>
      <TextField
        className="full"
        label={words.name}
        required
        value={plan.title}
        error={faults.title}
        onChange={(title) => put({ title })}
      />
      <TextField
        label={words.shortName}
        maxLength={60}
        value={plan.shortTitle}
        hint={words.shortHint}
        onChange={(shortTitle) => put({ shortTitle })}
      />
      <TextField
        label={words.docNumber}
        maxLength={60}
        value={plan.docNumber}
        onChange={(docNumber) => put({ docNumber })}
      />
      <TextField
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={plan.year}
        error={faults.year}
        onChange={(year) => put({ year: year.trim() })}
      />
      <SelectField
        label={words.kind}
        value={plan.kind}
        options={planKinds.map((kind) => ({ value: kind, label: copy.planKind[kind] }))}
        onChange={(kind) => put({ kind })}
      />
    </section>
  )
}

export function RuleFields({ plan, faults, put, withoutWindow }: FieldsProps & { withoutWindow: number }) {
  const today = useToday()
  return (
    <section className="imp-fields">
      <h3 className="full">
        {words.rules} <span className="ink3 s12">{words.rulesHint}</span>
      </h3>
      <Radios
        legend={words.visibility}
        name="visibility"
        value={plan.visibility}
        onChange={(visibility) => put({ visibility })}
        options={[
          { value: 'all', label: words.all },
          { value: 'own', label: words.own },
        ]}
      />
      <div className="field">
        <Check checked={plan.evidenceRequired} onChange={(evidenceRequired) => put({ evidenceRequired })}>
          {words.evidence}
        </Check>
      </div>
      <DayPicker
        label={words.defaultDue}
        today={today}
        value={plan.defaultDueOn}
        onChange={(defaultDueOn) => put({ defaultDueOn })}
        hint={plan.defaultDueOn === '' ? words.defaultDueHint(withoutWindow) : undefined}
        error={faults.defaultDueOn}
      />
      <TextField
        label={words.declineWithin}
        inputMode="numeric"
        maxLength={2}
        value={plan.declineWithin}
        error={faults.declineWithin}
        onChange={(declineWithin) => put({ declineWithin: declineWithin.trim() })}
      />
      <SelectField
        label={words.reportEvery}
        value={plan.reportEvery}
        onChange={(reportEvery) => put({ reportEvery })}
        options={(['month', 'quarter', 'none'] as const).map((value) => ({
          value,
          label: words.every[value],
        }))}
      />
      {plan.reportEvery !== 'none' && (
        <TextField
          label={words.reportDay}
          inputMode="numeric"
          maxLength={2}
          value={plan.reportDay}
          hint={words.reportDayHint}
          error={faults.reportDay}
          onChange={(reportDay) => put({ reportDay: reportDay.trim() })}
        />
      )}
      <TextField
        label={stages.grace.label}
        inputMode="numeric"
        maxLength={2}
        value={plan.graceDays}
        hint={stages.grace.hint}
        error={faults.graceDays}
        onChange={(graceDays) => put({ graceDays: graceDays.trim() })}
      />
    </section>
  )
}
