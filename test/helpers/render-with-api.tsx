import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createTRPCClient, unstable_localLink } from '@trpc/client'
import type { Context } from '#server/context.ts'
import { type AppRouter, appRouter } from '#server/router.ts'
import { askerOf, findAsker } from '#server/session/asker.ts'
import { clockAt } from '#shared/clock.ts'
import { createQueryClient } from '../../client/api/query-client.ts'
import { createLine } from '../../client/app/line.ts'
import { Providers } from '../../client/app/providers.tsx'
import { createAppRouter } from '../../client/app/router.tsx'
import { type Person, people, type World } from './a-world.ts'

interface Wanted {
  world: World
  /** Who sits at the browser; null: nobody has signed in yet. */
  as: Person | null
  /** The address, as in the browser's bar. */
  at: string
}

/** A browser at this address: the real pages on the real router, joined by tRPC's local link. */
export function renderWithApi({ world: { deps }, as: person, at }: Wanted) {
  const jar: { token: string | null; person: Person | null } = { token: null, person }
  const askerNow = async () => {
    if (jar.token !== null) return findAsker(deps.db, jar.token, deps.now())
    return jar.person === null ? null : askerOf(deps.db, people[jar.person], null)
  }
  const createContext = async (): Promise<Context> => ({
    deps,
    db: deps.db,
    clock: clockAt(deps.now()),
    asker: await askerNow(),
    cookie: {
      set: (token) => Object.assign(jar, { token }),
      clear: () => Object.assign(jar, { token: null, person: null }),
    },
  })
  const client = createTRPCClient<AppRouter>({
    links: [unstable_localLink({ router: appRouter, createContext })],
  })
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const line = createLine(client, queryClient)
  const history = createMemoryHistory({ initialEntries: [at] })
  const router = createAppRouter(line, history)
  const view = render(<Providers line={line} router={router} env="test" />)
  return {
    ...view,
    user: userEvent.setup(),
    queryClient,
    /** The address now. */
    address: () => history.location.href,
    back: () => history.back(),
    /** The session ends on the server, under the open page. */
    endSession: () => Object.assign(jar, { token: null, person: null }),
  }
}
