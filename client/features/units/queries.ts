import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

export function usePosts() {
  return useQuery(useTRPC().posts.list.queryOptions())
}

/** Handovers that this person may know of. */
export function useHandovers() {
  return useQuery(useTRPC().handovers.list.queryOptions())
}
