import type { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/router.ts'
import type { Api, ApiClient } from '../api/trpc.ts'

/** The line to the server: what the router needs before a page is drawn, and the providers hand to it. */
export interface Line {
  client: ApiClient
  queryClient: QueryClient
  api: Api
}

export function createLine(client: ApiClient, queryClient: QueryClient): Line {
  return { client, queryClient, api: createTRPCOptionsProxy<AppRouter>({ client, queryClient }) }
}
