import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from './trpc.ts'

/** The steps of a handover; what they change is asked for again, accounts and posts among it. */
export function useHandoverCommands() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all(
      [api.handovers.pathFilter(), api.posts.pathFilter(), api.users.pathFilter()].map((filter) =>
        queryClient.invalidateQueries(filter),
      ),
    )
  const options = { meta: { shownInPlace: true }, onSuccess: refresh } as const
  return {
    change: useMutation(api.handovers.change.mutationOptions(options)),
    command: useMutation(api.handovers.command.mutationOptions(options)),
    /** One key, no form: a refusal is said above the page. */
    confirm: useMutation(
      api.handovers.command.mutationOptions({ onSuccess: refresh, onError: () => void refresh() }),
    ),
  }
}
