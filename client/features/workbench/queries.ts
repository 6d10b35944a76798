import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HandoverSummary } from '#shared/handovers/model.ts'
import type { PlanId, UnitId } from '#shared/ids.ts'
import { type Plan, type PlanRules, usualRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { useTRPC } from '../../api/trpc.ts'
import { useToday } from '../../api/use-session.ts'
import { useJudgedBy } from '../../components/judged-by.ts'

const NONE: readonly Unit[] = []
const NO_HANDOVERS: readonly HandoverSummary[] = []

/** The rows of today; the stream keeps them current. */
export function useItems(planId: PlanId | null) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf: null }))
}

export function usePlans(): readonly Plan[] | undefined {
  return useQuery(useTRPC().plans.list.queryOptions()).data
}

export function useRules(planId: PlanId): PlanRules {
  return usePlans()?.find((plan) => plan.id === planId)?.rules ?? usualRules
}

/** What today's work is judged by; null until the plans' rules are there. */
export function useWorkGround(): WorkGround | null {
  const plans = usePlans()
  const today = useToday()
  const judgedBy = useJudgedBy()
  return useMemo(() => {
    if (!plans) return null
    const rules = new Map(plans.map((plan) => [plan.id, plan.rules]))
    const rulesOf = (planId: PlanId) => rules.get(planId) ?? usualRules
    return { today, ...judgedBy, rulesOf }
  }, [plans, today, judgedBy])
}

export function useUnits(): readonly Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? NONE
}

/** Short names of units, for lists. */
export function useUnitName(): (unitId: UnitId) => string {
  const units = useUnits()
  return useMemo(() => {
    const names = new Map(units.map((unit) => [unit.id, unit.shortName || unit.name]))
    return (unitId) => names.get(unitId) ?? ''
  }, [units])
}

/** Handovers that this person may know of. */
export function useHandovers(): readonly HandoverSummary[] {
  return useQuery(useTRPC().handovers.list.queryOptions()).data ?? NO_HANDOVERS
}
