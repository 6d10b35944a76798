import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CommandId, PlanId } from '#shared/ids.ts'
import type { Beside } from '#shared/imports/draft.ts'
import { readLedger } from '#shared/sheets/read-ledger.ts'
import { type ApiClient, useTRPC, useTRPCClient } from '../../api/trpc.ts'
import { useToday } from '../../api/use-session.ts'
import type { Paper, Reading } from './import.store.ts'

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
  return { allLead, firstLeads, samePaper: allLead.samePaper }
}

/** Reads a paper; an old ledger by its columns, here, the same cells always giving the same rows. */
export function useReadPaper() {
  const client = useTRPCClient()
  const today = useToday()
  return async ({ text, name, year, desk }: Paper, signal?: AbortSignal): Promise<Reading> => {
    if (desk === undefined) return readText(client, text, year, signal)
    const { allLead, firstLeads, rows } = readLedger(
      { ...desk, year: year ?? desk.year },
      { today, name: name ?? '' },
    )
    // The server looks for a mark of secrecy, and for a plan that came from the same words.
    const asked = { text, year, bareList: 'allLead' } as const
    const { samePaper } = await client.imports.read.mutate(asked, signal ? { signal } : {})
    return { allLead, firstLeads, samePaper, rows }
  }
}

/** The plan that the paper stands beside, with all its rows; it is asked for anew when the page opens. */
export function useLedgerBeside(beside: Beside | null) {
  const api = useTRPC()
  const planId = beside === null || beside === 'alone' ? null : beside.planId
  const options = { staleTime: 0, refetchOnMount: 'always' as const }
  return useQuery(api.plans.get.queryOptions(planId === null ? skipToken : { planId }, options))
}

/** 确认修订; the page shows the refusal, and compares anew. */
export function useRevisePlan() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const invalidate = async () => {
    const items = api.items.pathFilter()
    for (const filter of [api.plans.pathFilter(), api.units.pathFilter(), items, api.imports.pathFilter()])
      await queryClient.invalidateQueries(filter)
  }
  return useMutation(
    api.plans.revise.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: invalidate,
      onError: () => queryClient.invalidateQueries(api.plans.get.pathFilter()),
    }),
  )
}

export function useRevision(planId: PlanId, commandId: CommandId) {
  return useQuery(useTRPC().plans.revision.queryOptions({ planId, commandId }))
}

/** 确认入账; the page shows the refusal. */
export function useImportPlan() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.plans.import.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: async () => {
        const items = api.items.list.pathFilter()
        for (const filter of [
          api.plans.pathFilter(),
          api.units.pathFilter(),
          items,
          api.imports.pathFilter(),
        ])
          await queryClient.invalidateQueries(filter)
      },
    }),
  )
}

/** The rows of the plan that was just stored. */
export function useItemsOf(planId: PlanId) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf: null }))
}

/** How earlier sheets were read, asked for when one comes. */
export function useRemembered() {
  const client = useTRPCClient()
  return () => client.imports.mappings.query()
}

/** The rules the office has kept, asked for when a paper comes. */
export function useReadingRules() {
  const client = useTRPCClient()
  return (signal?: AbortSignal) => client.imports.rules.query(undefined, signal ? { signal } : {})
}

/** The rules the office has kept, for the last step. */
export const useKnownRules = () => useQuery(useTRPC().imports.rules.queryOptions())

/** Forgets how sheets with these heads were read; the page shows the refusal. */
export function useForgetMapping() {
  return useMutation(useTRPC().imports.forgetMapping.mutationOptions())
}
