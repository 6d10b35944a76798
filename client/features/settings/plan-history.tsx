import { planHistory as words } from '#shared/copy/plan-history.ts'
import type { PlanId } from '#shared/ids.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { usePlanHistory } from './queries.ts'

/** 改动记录: who changed the rules of the plan, when and how; what was decided before followed those of then. */
export function PlanHistory({ planId }: { planId: PlanId }) {
  return (
    <section className="plan-history" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Changes planId={planId} />
    </section>
  )
}

function Changes({ planId }: { planId: PlanId }) {
  const { data, error, refetch } = usePlanHistory(planId)
  if (error && !data)
    return <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!data) return <LoadingLine />
  if (data.length === 0) return <p className="ink3">{words.none}</p>
  const entries = data.map((change) => ({
    key: change.at,
    when: words.when(change.at, change.by),
    what: words.lines(change).map((line) => <p key={line}>{line}</p>),
  }))
  return <Timeline entries={entries} />
}
