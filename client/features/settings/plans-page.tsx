import './settings.css'
import { Link } from '@tanstack/react-router'
import { settings } from '#shared/copy/settings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Plan } from '#shared/plans/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanHistory } from './plan-history.tsx'
import { usePlans } from './queries.ts'

const words = settings.plans

/** 方案: what each is called, and the rules that its items follow. */
export function PlansPage() {
  const { data: plans, error, refetch } = usePlans()
  const { planId } = usePlanAndDay()
  if (error && !plans)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!plans) return <LoadingLine />
  if (plans.length === 0) return <NoPlans />
  const chosen = plans.find((plan) => plan.id === planId)
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title(plans.length)}</h2>
      </div>
      <div className="settings-scroll plans">
        <PlanTable plans={plans} chosen={chosen} />
        {chosen ? (
          <div>
            <PlanForm key={chosen.id} plan={chosen} />
            <PlanHistory planId={chosen.id} />
          </div>
        ) : (
          <p className="ink3">{words.choose}</p>
        )}
      </div>
    </div>
  )
}

function PlanTable({ plans, chosen }: { plans: readonly Plan[]; chosen: Plan | undefined }) {
  const { change } = useAddress()
  return (
    <table className="t plan-table" aria-label={words.list}>
      <colgroup>
        <col />
        <col className="c-year" />
        <col className="c-kind" />
        <col className="c-items" />
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, word]) => (
            <th key={name} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr
            key={plan.id}
            className={plan === chosen ? 'row is-sel' : 'row'}
            onClick={() => change({ plan: plan.id })}
          >
            <td>
              <button
                type="button"
                className="row-name"
                aria-current={plan === chosen ? 'true' : undefined}
                onClick={(event) => {
                  event.stopPropagation()
                  change({ plan: plan.id })
                }}
              >
                {plan.title}
              </button>
            </td>
            <td>{plan.year}</td>
            <td>{copy.planKind[plan.kind]}</td>
            <td>{words.items(plan.itemCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NoPlans() {
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <Link to="/import" className="btn primary large">
          {words.empty.import}
        </Link>
      }
    >
      {words.empty.text}
    </EmptyState>
  )
}
