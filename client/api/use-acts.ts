import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CommandId } from '#shared/ids.ts'
import { useTRPC } from './trpc.ts'

const meta = { shownInPlace: true } as const

/** Rows come by the stream; the list of acts is asked for again. */
function useRefresh(): () => Promise<void> {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries(api.items.acts.pathFilter())
}

/** 批量调整 as one act. */
export function useChangeItems() {
  const refresh = useRefresh()
  return useMutation(useTRPC().items.change.mutationOptions({ meta, onSettled: refresh }))
}

export function useActs() {
  return useQuery(useTRPC().items.acts.queryOptions())
}

/** What taking an act back would restore, asked for anew each time. */
export function useActPreview(actId: CommandId) {
  return useQuery(useTRPC().items.actPreview.queryOptions({ actId }, { staleTime: 0, gcTime: 0 }))
}

export function useUndoAct() {
  const refresh = useRefresh()
  return useMutation(useTRPC().items.undoAct.mutationOptions({ meta, onSettled: refresh }))
}
