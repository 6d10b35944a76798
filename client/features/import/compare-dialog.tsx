import { useState } from 'react'
import { besideCopy } from '#shared/copy/beside.ts'
import type { Beside } from '#shared/imports/draft.ts'
import { type ComparedAs, yearsApart } from '#shared/imports/recognise.ts'
import type { Plan } from '#shared/plans/model.ts'
import { Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useFacts } from './check-context.ts'
import { doEdit } from './import.store.ts'
import { usePlans } from './queries.ts'

const words = besideCopy.dialog
const ways = ['revision', 'otherYear', 'alone'] as const
type Way = (typeof ways)[number]

/** Any plan of the ledger may stand beside the paper, whether or not it was recognised. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { data: plans } = usePlans()
  return plans ? <Ask plans={plans} onClose={onClose} /> : null
}

function Ask({ plans, onClose }: { plans: readonly Plan[]; onClose: () => void }) {
  const { draft } = useFacts()
  const [way, setWay] = useState<Way>(wayOf(draft.beside))
  const chosen = draft.beside === null || draft.beside === 'alone' ? null : draft.beside.planId
  const [planId, setPlanId] = useState(chosen ?? plans.at(-1)?.id ?? null)
  const plan = plans.find((one) => one.id === planId)
  const submit = () => {
    if (way !== 'alone' && !plan) return
    doEdit({
      type: 'compare',
      beside: way === 'alone' || !plan ? 'alone' : { planId: plan.id, as: asOf(plan) },
    })
    onClose()
  }
  const asOf = (one: Plan): ComparedAs => {
    if (way === 'revision') return 'revision'
    return yearsApart(draft.parsed, one) === 'nextYear' ? 'nextYear' : 'lastYear'
  }
  return (
    <Dialog title={words.title} submit={words.submit} width={520} onClose={onClose} onSubmit={submit}>
      <Radios
        legend={words.legend}
        name="beside"
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: words[value] }))}
      />
      {way !== 'alone' &&
        (planId === null ? (
          <p>{words.none}</p>
        ) : (
          <SelectField
            label={words.plan}
            value={planId}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setPlanId}
          />
        ))}
    </Dialog>
  )
}

function wayOf(beside: Beside | null): Way {
  if (beside === 'alone') return 'alone'
  return beside === null || beside.as === 'revision' ? 'revision' : 'otherYear'
}
