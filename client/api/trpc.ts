import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client'
import type { inferRouterInputs } from '@trpc/server'
import { createTRPCContext, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/router.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export type ApiClient = TRPCClient<AppRouter>
/** Query and mutation options of every procedure; what `useTRPC()` returns. */
export type Api = TRPCOptionsProxy<AppRouter>
export type ApiInput = inferRouterInputs<AppRouter>

const url = '/api/trpc'
/** A foreign page cannot set it without asking first: the server refuses every write that lacks it. */
export const ownHeader = { 'x-taizhang': '1' } as const

export function createApiClient(): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, headers: ownHeader, maxURLLength: 4000 }),
      }),
    ],
  })
}
