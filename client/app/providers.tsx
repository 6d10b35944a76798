import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { TRPCProvider } from '../api/trpc.ts'
import { useAppearance } from './appearance.store.ts'
import type { Line } from './line.ts'
import type { AppRouter } from './router.tsx'
import { theme } from './theme.ts'

interface ProvidersProps {
  line: Line
  router: AppRouter
  /** Tests have no transitions to wait for. */
  env?: 'test'
}

export function Providers({ line, router, env }: ProvidersProps) {
  const isDark = useAppearance((appearance) => appearance.isDark)
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={isDark ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
      {...(env ? { env } : {})}
    >
      <QueryClientProvider client={line.queryClient}>
        <TRPCProvider trpcClient={line.client} queryClient={line.queryClient}>
          <RouterProvider router={router} />
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
