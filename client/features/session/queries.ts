import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me, Start } from '#shared/api/outputs.ts'
import { useTRPC } from '../../api/trpc.ts'

/** From now on the pages know this person; nothing that another one saw stays in the cache. */
function useWelcome(): (me: Me) => void {
  const queryClient = useQueryClient()
  const startKey = useTRPC().session.start.queryKey()
  return (me) => {
    const start = queryClient.getQueryData<Start>(startKey)
    queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(startKey) })
    if (start) queryClient.setQueryData<Start>(startKey, { ...start, me, setUpNeeded: false })
  }
}

const inPlace = { meta: { shownInPlace: true } } as const

export function useSignIn() {
  const welcome = useWelcome()
  return useMutation(useTRPC().session.signIn.mutationOptions({ ...inPlace, onSuccess: welcome }))
}

/** The session ran out under an open page: the same person goes on where the page stands. */
export function useSignInAgain() {
  const queryClient = useQueryClient()
  const startHash = hashKey(useTRPC().session.start.queryKey())
  return useMutation(
    useTRPC().session.signIn.mutationOptions({
      ...inPlace,
      // What failed meanwhile is asked for again; who is signed in is the same person.
      onSuccess: () =>
        queryClient.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== startHash }),
    }),
  )
}

export function useSetUp() {
  const welcome = useWelcome()
  const queryClient = useQueryClient()
  const startFilter = useTRPC().session.start.queryFilter()
  return useMutation(
    useTRPC().session.setUp.mutationOptions({
      ...inPlace,
      onSuccess: async (me, { bureau }) => {
        welcome(me)
        queryClient.setQueriesData<Start>(startFilter, (start) => start && { ...start, bureau })
      },
    }),
  )
}

export function useChangePassword() {
  const queryClient = useQueryClient()
  const startKey = useTRPC().session.start.queryKey()
  return useMutation(
    useTRPC().session.changePassword.mutationOptions({
      ...inPlace,
      onSuccess: (me) => queryClient.setQueryData<Start>(startKey, (start) => start && { ...start, me }),
    }),
  )
}
