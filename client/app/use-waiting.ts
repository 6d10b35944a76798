import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { access, may } from '#shared/access.ts'
import { useTRPC } from '../api/trpc.ts'
import { usePlanAndDay } from '../api/use-search.ts'
import { useActor, useToday } from '../api/use-session.ts'
import { useJudgedBy } from '../components/judged-by.ts'
import type { RoomName } from './rooms.ts'

type Counts = Partial<Record<RoomName, number>>
const none: Counts = {}
/** Counting waits until the page has drawn: of ten thousand rows it is work. */
const AFTER_MS = 300

/** How many wait in each room for the person who is signed in, of the plan that is shown. */
export function useWaiting(): Counts {
  const api = useTRPC()
  const { planId } = usePlanAndDay()
  const { userId, role, unitId } = useActor()
  const today = useToday()
  const judgedBy = useJudgedBy()
  const enabled = may(role, access['items.list'])
  const { data: list } = useQuery(api.items.list.queryOptions({ planId, asOf: null }, { enabled }))
  const { data: plans } = useQuery(api.plans.list.queryOptions(undefined, { enabled }))
  const { data: handovers } = useQuery(api.handovers.list.queryOptions(undefined, { enabled }))
  const [counts, setCounts] = useState(none)
  useEffect(() => {
    if (!list || !plans || !handovers) return
    let isWanted = true
    const timer = setTimeout(() => {
      void import('./count-waiting.ts').then(({ countWaiting }) => {
        const actor = { userId, role, unitId }
        if (isWanted) setCounts(countWaiting(actor, list.items, plans, handovers, today, judgedBy))
      })
    }, AFTER_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [list, plans, handovers, userId, role, unitId, today, judgedBy])
  return enabled ? counts : none
}
