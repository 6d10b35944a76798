import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'
import { type Plan, planName, usualRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

const noUnits: readonly Unit[] = []
const noPlans: readonly Plan[] = []

/** The rows as of a day; null is today, kept current by the stream. */
export function useItems(planId: PlanId | null, asOf: IsoDate | null) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf }, { placeholderData: keepPreviousData }))
}

export function useUnits(): readonly Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
}

/** What a plan is called, and its rules; null until they are there. */
export function usePlansById() {
  const { data } = useQuery(useTRPC().plans.list.queryOptions())
  return useMemo(() => {
    if (!data) return null
    const byId = new Map((data ?? noPlans).map((plan) => [plan.id, plan]))
    return {
      nameOf: (id: PlanId) => {
        const plan = byId.get(id)
        return plan === undefined ? '' : planName(plan)
      },
      rulesOf: (id: PlanId) => byId.get(id)?.rules ?? usualRules,
    }
  }, [data])
}
