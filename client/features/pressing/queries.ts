import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlanId, UnitId } from '#shared/ids.ts'
import type { Plan } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useItems(planId: PlanId | null) {
  return useQuery(
    useTRPC().items.list.queryOptions({ planId, asOf: null }, { placeholderData: keepPreviousData }),
  )
}

const noUnits: Unit[] = []
const noPlans: Plan[] = []

export function useUnits(): Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
}

export function usePlans(): Plan[] {
  return useQuery(useTRPC().plans.list.queryOptions()).data ?? noPlans
}

export function useUnitName(): (id: UnitId) => string {
  const units = useUnits()
  return (id) => units.find((unit) => unit.id === id)?.name ?? ''
}

export function useLadder() {
  return useQuery(useTRPC().pressing.ladder.queryOptions())
}

export function useSamples() {
  return useQuery(useTRPC().pressing.samples.queryOptions())
}

export function useDraw() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.pressing.draw.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: () => queryClient.invalidateQueries(api.pressing.samples.pathFilter()),
    }),
  )
}
