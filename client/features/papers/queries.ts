import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlanId, UnitId } from '#shared/ids.ts'
import type { PaperChoice } from '#shared/papers/kinds.ts'
import type { Plan } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useItems(planId: PlanId | null) {
  return useQuery(
    useTRPC().items.list.queryOptions({ planId, asOf: null }, { placeholderData: keepPreviousData }),
  )
}

const noPlans: Plan[] = []
const noUnits: Unit[] = []

export function usePlans(): Plan[] {
  return useQuery(useTRPC().plans.list.queryOptions()).data ?? noPlans
}

export function useUnitName(): (id: UnitId) => string {
  const units = useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
  return (id) => units.find((unit) => unit.id === id)?.name ?? ''
}

export function usePapers() {
  return useQuery(useTRPC().papers.list.queryOptions())
}

/** As it would be made now: read anew each time it is opened. */
export function usePreview(choice: PaperChoice | null) {
  const api = useTRPC()
  const options = api.papers.preview.queryOptions({ choice: choice ?? NOTHING }, { staleTime: 0 })
  return useQuery({ ...options, enabled: choice !== null })
}
const NOTHING: PaperChoice = { kind: 'yearReport', planId: null, year: 2000 }

export function useMake() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.papers.make.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: () => queryClient.invalidateQueries(api.papers.list.pathFilter()),
      // Refused means that the preview was behind: show what is true now.
      onError: () => queryClient.invalidateQueries(api.papers.preview.pathFilter()),
    }),
  )
}
