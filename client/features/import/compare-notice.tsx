import { besideCopy as words } from '#shared/copy/beside.ts'
import { days } from '#shared/copy/days.ts'
import { dayOf } from '#shared/dates.ts'
import { type Recognised, recognise } from '#shared/imports/recognise.ts'
import { planName } from '#shared/plans/model.ts'
import { Notice } from '../../components/notice.tsx'
import { useFacts } from './check-context.ts'
import { doEdit, useImport } from './import.store.ts'
import { usePlans } from './queries.ts'

/** The paper looks like one that is in the ledger: the office says what it is, before anything else is worked on. */
export function CompareNotice() {
  const { draft } = useFacts()
  const { data: plans } = usePlans()
  const samePaper = useImport((store) => store.samePaper)
  if (draft.beside !== null || !plans) return null
  const found = recognise(draft.parsed, samePaper, plans)
  const first = found[0]
  if (!first) return null
  return (
    <Notice
      action={
        <span className="imp-actions">
          {found.map((one) => (
            <Choice key={one.as} recognised={one} />
          ))}
          <button
            type="button"
            className="btn quiet"
            onClick={() => doEdit({ type: 'compare', beside: 'alone' })}
          >
            {words.alone}
          </button>
        </span>
      }
    >
      {sentenceFor(first)}
    </Notice>
  )
}

function Choice({ recognised: { plan, as } }: { recognised: Recognised }) {
  return (
    <button
      type="button"
      className="btn"
      onClick={() => doEdit({ type: 'compare', beside: { planId: plan.id, as } })}
    >
      {words.choices[as]}
    </button>
  )
}

const sentenceFor = ({ plan, because }: Recognised): string =>
  words.recognised[because](planName(plan), days.sentence(dayOf(plan.importedAt)))
