import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UnitId } from '#shared/ids.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useUnits() {
  return useQuery(useTRPC().units.list.queryOptions())
}

/** Creates or changes a unit; the form shows the refusal. */
export function useSaveUnit() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const options = {
    meta: { shownInPlace: true },
    onSuccess: () => queryClient.invalidateQueries(api.units.pathFilter()),
  } as const
  const create = useMutation(api.units.create.mutationOptions(options))
  const update = useMutation(api.units.update.mutationOptions(options))
  return { create, update }
}

/** Every item that this person may see. */
export function useItems() {
  return useQuery(useTRPC().items.list.queryOptions({ planId: null, asOf: null }))
}

/** 沿革 of one unit. */
export function useUnitHistory(id: UnitId) {
  return useQuery(useTRPC().units.history.queryOptions({ id }))
}

/** 分管: the dialog shows the refusal. */
export function useSetLeader() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(api.units.pathFilter())
  return useMutation(api.units.setLeader.mutationOptions({ meta: { shownInPlace: true }, onSuccess }))
}

export function usePosts() {
  return useQuery(useTRPC().posts.list.queryOptions())
}

/** Handovers that this person may know of. */
export function useHandovers() {
  return useQuery(useTRPC().handovers.list.queryOptions())
}
