import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { showAlert } from '../components/alert-store.ts'
import { refusalOf, sentenceOf } from './refusal.ts'
import { useSignInAgain } from './sign-in-again.store.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The form says it at its field; nothing is shown above the page. */
      shownInPlace?: true
    }
  }
}

/** A session that ran out is asked for over the page, so that what was typed stays. */
function isOver(error: unknown): boolean {
  if (refusalOf(error)?.refusal !== 'notSignedIn') return false
  useSignInAgain.getState().ask()
  return true
}

/** Refusals are answers, not accidents: asking again gets the same one. */
function mayRetry(failures: number, error: unknown): boolean {
  return refusalOf(error) === null && failures < 2
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => void isOver(error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (isOver(error) || mutation.meta?.shownInPlace) return
        showAlert(sentenceOf(error))
      },
    }),
    defaultOptions: {
      // The stream keeps what is shown current, so nothing is fetched again for being old.
      queries: { staleTime: 5 * 60_000, gcTime: 30 * 60_000, retry: mayRetry, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
