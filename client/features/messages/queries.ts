import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api/trpc.ts'

export function useMessages() {
  return useInfiniteQuery(
    useTRPC().messages.list.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next, initialCursor: null },
    ),
  )
}

export function useUnread(): number {
  return useQuery(useTRPC().messages.unread.queryOptions()).data?.count ?? 0
}

export function useUnits() {
  return useQuery(useTRPC().units.list.queryOptions()).data
}

/** Marks are asked for and shown again; they are nobody's news. */
export function useMarking() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const options = { onSuccess: () => queryClient.invalidateQueries(api.messages.pathFilter()) } as const
  return {
    some: useMutation(api.messages.mark.mutationOptions(options)),
    all: useMutation(api.messages.markAll.mutationOptions(options)),
  }
}
