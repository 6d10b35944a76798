import { useMutation, useQueryClient } from '@tanstack/react-query'
import { applyEvents } from './apply-events.ts'
import { refusalOf } from './refusal.ts'
import { useTRPC } from './trpc.ts'

interface Options {
  /** The form shows the refusal at its field; nothing appears above the page. */
  shownInPlace?: boolean
}

/**
 * Gives one command. The rows are brought forward by its answer; when the screen was behind (`changedMeanwhile`),
 * by what happened meanwhile, so that the same words can be sent again for what is true now.
 */
export function useItemCommand({ shownInPlace = false }: Options = {}) {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.items.command.mutationOptions({
      ...(shownInPlace ? { meta: { shownInPlace: true } } : {}),
      onSuccess: ({ events }) => applyEvents(queryClient, api, [events]),
      onError: (error) => {
        const refused = refusalOf(error)
        if (refused?.meanwhile) applyEvents(queryClient, api, [refused.meanwhile])
        else if (refused) void queryClient.invalidateQueries(api.items.pathFilter())
      },
    }),
  )
}

/** Gives many commands, each its own decision; the answer tells which were refused. */
export function useBulkCommands() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.items.bulk.mutationOptions({
      onSuccess: (results) =>
        applyEvents(
          queryClient,
          api,
          results.flatMap((result) => ('done' in result ? [result.done.events] : [])),
        ),
      onError: () => void queryClient.invalidateQueries(api.items.pathFilter()),
    }),
  )
}
