import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { type PlanRules, usualRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

const NONE: readonly Unit[] = []

/** The rows of today; the stream keeps them current. */
export function useItems(planId: PlanId | null) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf: null }))
}

/** One item with its words and its whole history. */
export function useDetail(itemId: ItemId | null) {
  return useQuery(
    useTRPC().items.get.queryOptions(
      { itemId: itemId ?? ('' as ItemId), asOf: null },
      { enabled: itemId !== null },
    ),
  )
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

export function useRules(): (planId: PlanId) => PlanRules {
  const { data } = useQuery(useTRPC().plans.list.queryOptions())
  return useMemo(() => {
    const rules = new Map(data?.map((plan) => [plan.id, plan.rules]))
    return (planId) => rules.get(planId) ?? usualRules
  }, [data])
}
