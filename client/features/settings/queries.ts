import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
