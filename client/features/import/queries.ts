import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlanId } from '#shared/ids.ts'
import { type ApiClient, useTRPC, useTRPCClient } from '../../api/trpc.ts'
import type { Reading } from './import.store.ts'

export const useUnits = () => useQuery(useTRPC().units.list.queryOptions())
export const usePlans = () => useQuery(useTRPC().plans.list.queryOptions())

/** Reads a text on the server, lists of units both ways: the office may choose between them without waiting. */
async function readText(
  client: ApiClient,
  text: string,
  year: number | null,
  signal?: AbortSignal,
): Promise<Reading> {
  const options = signal ? { signal } : {}
  const [allLead, firstLeads] = await Promise.all([
    client.imports.read.mutate({ text, year, bareList: 'allLead' }, options),
    client.imports.read.mutate({ text, year, bareList: 'firstLeads' }, options),
  ])
  return { allLead, firstLeads }
}

export function useReadText() {
  const client = useTRPCClient()
  return (text: string, year: number | null, signal?: AbortSignal) => readText(client, text, year, signal)
}

/** 确认入账; the page shows the refusal. */
export function useImportPlan() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.plans.import.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: async () => {
        for (const filter of [api.plans.pathFilter(), api.units.pathFilter(), api.items.list.pathFilter()])
          await queryClient.invalidateQueries(filter)
      },
    }),
  )
}

/** The rows of the plan that was just stored. */
export function useItemsOf(planId: PlanId) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf: null }))
}
