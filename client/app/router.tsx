import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { LoadingLine } from '../components/loading-line.tsx'
import type { Line } from './line.ts'
import { NotFound, PageFailed } from './odd-pages.tsx'
import { routeTree } from './routes.tsx'
import { parseSearch, stringifySearch } from './search.ts'

export function createAppRouter(line: Line, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { line },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    defaultPendingComponent: LoadingLine,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: PageFailed,
    ...(history ? { history } : {}),
  })
}
export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
