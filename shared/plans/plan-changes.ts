import type { IsoInstant } from '../dates.ts'
import { type Plan, type PlanRules, withUsual } from './model.ts'

/** A plan as it was saved once, by whom. */
export interface SavedPlan {
  plan: Omit<Plan, 'itemCount'>
  at: IsoInstant
  by: string
}
/** What a plan is called, and the rules that its items follow, side by side. */
export type PlanFacts = Pick<Plan, 'title' | 'shortTitle' | 'docNumber' | 'year' | 'kind'> & PlanRules
export const planFields = [
  'title',
  'shortTitle',
  'docNumber',
  'year',
  'kind',
  'visibility',
  'evidenceRequired',
  'defaultDueOn',
  'declineWithin',
  'reportEvery',
  'reportDay',
  'graceDays',
  'endorsement',
  'confirmation',
] as const satisfies readonly (keyof PlanFacts)[]

/** One saving that changed something: who, when, and what it said before and since. */
export interface PlanChange {
  at: IsoInstant
  by: string
  from: Partial<PlanFacts>
  to: Partial<PlanFacts>
}

/** Who changed what when, the last first; `saved` is oldest first, and its first is the import. */
export function planChanges(saved: readonly SavedPlan[]): PlanChange[] {
  return saved
    .flatMap((one, index) => {
      const before = saved[index - 1]
      if (before === undefined) return []
      const [old, now] = [factsOf(before), factsOf(one)]
      const changed = planFields.filter((field) => old[field] !== now[field])
      const pick = (facts: PlanFacts): Partial<PlanFacts> =>
        Object.fromEntries(changed.map((field) => [field, facts[field]]))
      return changed.length === 0 ? [] : [{ at: one.at, by: one.by, from: pick(old), to: pick(now) }]
    })
    .reverse()
}

function factsOf({ plan }: SavedPlan): PlanFacts {
  const { title, shortTitle, docNumber, year, kind, rules } = plan
  return { title, shortTitle, docNumber, year, kind, ...withUsual(rules) }
}
