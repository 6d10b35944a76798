import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ExportJob } from '#shared/exports/job.ts'
import { useOwnExports } from './own-exports.store.ts'
import { useTRPC } from './trpc.ts'
import { useMe } from './use-session.ts'
import { useWantedExports } from './wanted-exports.store.ts'

/** Begins what takes a while to write; from then on the strip of exports shows how far it is. */
export function useStartExport() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const { userId } = useMe()
  return useMutation(
    api.exports.start.mutationOptions({
      async onSuccess(job) {
        const queryKey = api.exports.list.queryKey()
        await queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData(queryKey, (jobs: ExportJob[] = []) => [
          ...jobs.filter(({ id }) => id !== job.id),
          job,
        ])
        useOwnExports.getState().add(job.id, { userId, ask: job.ask })
        useWantedExports.getState().show()
      },
    }),
  )
}
