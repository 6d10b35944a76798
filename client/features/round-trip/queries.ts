import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

const noUnits: readonly Unit[] = []

/** The rows of today, of all plans: a sheet may hold rows of several. The stream keeps them current. */
export function useItems() {
  return useQuery(useTRPC().items.list.queryOptions({ planId: null, asOf: null }))
}

export function useUnits(): readonly Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
}

export function useUnitName(): (unitId: UnitId) => string {
  const units = useUnits()
  return (unitId) => units.find(({ id }) => id === unitId)?.name ?? ''
}

/** 确认入账; the page shows the refusal, and merges anew with what is true now. */
export function useFillIn() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.items.fillIn.mutationOptions({
      meta: { shownInPlace: true },
      // Not waited for: without a line they would hold back the answer that there is none.
      onSettled: () => {
        void queryClient.invalidateQueries(api.items.list.pathFilter())
        void queryClient.invalidateQueries(api.items.acts.pathFilter())
      },
    }),
  )
}
