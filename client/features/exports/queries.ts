import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ExportJob, hasEnded } from '#shared/exports/job.ts'
import { useOwnExports } from '../../api/own-exports.store.ts'
import { useTRPC } from '../../api/trpc.ts'

const OFTEN_MS = 300
/** A file lies there for a while; then the server forgets it, and so do we. */
const SELDOM_MS = 60_000

/** The person's own exports; asked for again only while there is something to tell. */
export function useExports() {
  return useQuery(
    useTRPC().exports.list.queryOptions(undefined, {
      staleTime: 0,
      refetchInterval: ({ state }) => intervalOf(state.data ?? []),
      // The file is handed over also while somebody looks at another window.
      refetchIntervalInBackground: true,
    }),
  )
}

function intervalOf(jobs: readonly ExportJob[]): number | false {
  if (jobs.some(({ state }) => !hasEnded(state))) return OFTEN_MS
  return jobs.length > 0 && SELDOM_MS
}

/** Cancels what runs, and puts away what has ended; its card is gone before the server has answered. */
export function useDropExport(onDropped: () => void = () => {}) {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.exports.drop.mutationOptions({
      async onMutate({ id }) {
        const queryKey = api.exports.list.queryKey()
        await queryClient.cancelQueries({ queryKey })
        useOwnExports.getState().remove(id)
        queryClient.setQueryData(queryKey, (jobs: ExportJob[] = []) => jobs.filter((job) => job.id !== id))
      },
      onSuccess: onDropped,
      onSettled: () => queryClient.invalidateQueries(api.exports.list.pathFilter()),
    }),
  )
}

/** A paper that was made in the background stands in the list; what was refused is shown as it is now. */
export function useRefreshPapers(): () => void {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries(api.papers.pathFilter())
}
