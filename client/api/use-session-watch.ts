import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Start } from '#shared/api/outputs.ts'
import { useSignInAgain } from './sign-in-again.store.ts'
import { type Api, type ApiClient, useTRPC, useTRPCClient } from './trpc.ts'
import { useLine } from './use-live.ts'

const EVERY_MS = 5 * 60_000
/** A line that is back at once is no news. */
const PATIENCE_MS = 3000

/**
 * Asks who is signed in and what day it is. A session that ran out is asked for over the page, never by taking the
 * page away; on a new day rows and figures are asked for again, for their lights have moved.
 */
async function look(client: ApiClient, queryClient: QueryClient, api: Api): Promise<void> {
  const start = await client.session.start.query()
  if (!start.me) return useSignInAgain.getState().ask()
  const key = api.session.start.queryKey()
  const before = queryClient.getQueryData<Start>(key)
  queryClient.setQueryData<Start>(key, start)
  if (before?.today === start.today) return
  await queryClient.invalidateQueries(api.items.pathFilter())
  await queryClient.invalidateQueries(api.figures.pathFilter())
}

/** Looks every few minutes, when the page comes to sight again, and when the stream is cut. */
export function useSessionWatch(): void {
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const api = useTRPC()
  useEffect(() => {
    // Without a line there is nothing to learn; the next look will tell.
    const lookNow = () => void look(client, queryClient, api).catch(() => undefined)
    const onSight = () => {
      if (document.visibilityState === 'visible') lookNow()
    }
    let cut: ReturnType<typeof setTimeout> | undefined
    const unwatch = useLine.subscribe(({ state }) => {
      clearTimeout(cut)
      if (state === 'waiting') cut = setTimeout(lookNow, PATIENCE_MS)
    })
    const timer = setInterval(lookNow, EVERY_MS)
    document.addEventListener('visibilitychange', onSight)
    return () => {
      clearInterval(timer)
      clearTimeout(cut)
      unwatch()
      document.removeEventListener('visibilitychange', onSight)
    }
  }, [client, queryClient, api])
}
