import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { IsoDate } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useUsers() {
  return useQuery(useTRPC().users.list.queryOptions())
}

export function useUnits() {
  return useQuery(useTRPC().units.list.queryOptions())
}

export function usePlans() {
  return useQuery(useTRPC().plans.list.queryOptions())
}

/** Who changed what of a plan, when. */
export function usePlanHistory(planId: PlanId) {
  return useQuery(useTRPC().plans.history.queryOptions({ planId }))
}

const meta = { shownInPlace: true } as const

export function useUserCommands() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const options = {
    meta,
    onSuccess: () => queryClient.invalidateQueries(api.users.pathFilter()),
  } as const
  return {
    create: useMutation(api.users.create.mutationOptions(options)),
    update: useMutation(api.users.update.mutationOptions(options)),
    resetPassword: useMutation(api.users.resetPassword.mutationOptions(options)),
  }
}

/** How the office reads what papers leave open. */
export function useReadingRules() {
  return useQuery(useTRPC().imports.rules.queryOptions())
}

/** How sheets of old ledgers are read. */
export function useMappings() {
  return useQuery(useTRPC().imports.mappings.queryOptions())
}

/** Refused means that somebody else was quicker: show what is true now. */
export function useForget() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const options = { meta, onSettled: () => queryClient.invalidateQueries(api.imports.pathFilter()) } as const
  return {
    rule: useMutation(api.imports.forgetRule.mutationOptions(options)),
    mapping: useMutation(api.imports.forgetMapping.mutationOptions(options)),
  }
}

/** Rules decide lights, reports and windows: rows and figures are asked for again. */
export function useUpdatePlan() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.plans.update.mutationOptions({
      meta,
      onSuccess: async () => {
        await queryClient.invalidateQueries(api.plans.pathFilter())
        await queryClient.invalidateQueries(api.figures.pathFilter())
      },
    }),
  )
}

export function useLadder() {
  return useQuery(useTRPC().pressing.ladder.queryOptions())
}

/** Other steps: another rehearsal. */
export function useSetLadder() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.pressing.setLadder.mutationOptions({
      meta,
      onSuccess: () => queryClient.invalidateQueries(api.pressing.pathFilter()),
    }),
  )
}

/** Of the ledger as it stands: asked for anew each time the page is opened. */
export function useRehearsal(day: IsoDate) {
  return useQuery(useTRPC().pressing.rehearse.queryOptions({ day }, { staleTime: 0 }))
}
