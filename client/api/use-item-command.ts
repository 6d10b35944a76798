import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { applyEvents } from './apply-events.ts'
import { refusalOf } from './refusal.ts'
import { markOwn } from './seen-version.ts'
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
  return heard(
    useMutation(
      api.items.command.mutationOptions({
        ...(shownInPlace ? { meta: { shownInPlace: true } } : {}),
        onSuccess: ({ events }) => {
          markOwn(queryClient, events)
          applyEvents(queryClient, api, [events])
        },
        onError: (error) => {
          const refused = refusalOf(error)
          if (refused?.meanwhile) applyEvents(queryClient, api, [refused.meanwhile])
          else if (refused) void queryClient.invalidateQueries(api.items.pathFilter())
        },
      }),
    ),
  )
}

/** Gives many commands, each its own decision; the answer tells which were refused. */
export function useBulkCommands() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return heard(
    useMutation(
      api.items.bulk.mutationOptions({
        onSuccess: (results) => {
          const done = results.flatMap((result) => ('done' in result ? [result.done.events] : []))
          markOwn(queryClient, done.flat())
          applyEvents(queryClient, api, done)
        },
        onError: () => void queryClient.invalidateQueries(api.items.pathFilter()),
      }),
    ),
  )
}

interface Then<Data, Failure> {
  onSuccess?: (data: Data) => void
  onError?: (failure: Failure) => void
}

/**
 * The same mutation, whose answer is always heard: the live event may take the row that asked out of its list before
 * the answer comes, and `mutate` forgets its callbacks with the component.
 */
function heard<Data, Failure, Given, Kept>(mutation: UseMutationResult<Data, Failure, Given, Kept>) {
  const { mutateAsync } = mutation
  const mutate = (given: Given, then: Then<Data, Failure> = {}): void => {
    mutateAsync(given).then(then.onSuccess, then.onError ?? (() => {}))
  }
  return { ...mutation, mutate }
}
