import { useSuspenseQuery } from '@tanstack/react-query'
import type { Me, Start } from '#shared/api/outputs.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Actor } from '#shared/users/model.ts'
import { useTRPC } from './trpc.ts'

/** What the first screen needs to know; it is there before any page is drawn, and kept true by the session's watch. */
export function useStart(): Start {
  return useSuspenseQuery(useTRPC().session.start.queryOptions(undefined, { staleTime: Infinity })).data
}

/** Who is signed in; only inside the shell, which lets nobody else in. */
export function useMe(): Me {
  const { me } = useStart()
  if (!me) throw new Error('Used outside the shell: nobody is signed in')
  return me
}

/** The signed-in person as the rules see them, for `offered` and the like. */
export function useActor(): Actor {
  const { userId, role, unitId } = useMe()
  return { userId, role, unitId }
}

/** The server's day. */
export function useToday(): IsoDate {
  return useStart().today
}
