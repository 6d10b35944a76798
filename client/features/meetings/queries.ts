import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeetingId } from '#shared/ids.ts'
import type { Plan } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useMeetings() {
  return useQuery(useTRPC().meetings.list.queryOptions())
}

export function useMeeting(id: MeetingId) {
  return useQuery(useTRPC().meetings.get.queryOptions({ id }))
}

const noUnits: Unit[] = []
const noPlans: Plan[] = []

export function useUnits(): Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
}

export function usePlans(): { plans: Plan[]; isPending: boolean } {
  const { data, isPending } = useQuery(useTRPC().plans.list.queryOptions())
  return { plans: data ?? noPlans, isPending }
}

export function useOpenMeeting() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.meetings.open.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: () => queryClient.invalidateQueries(api.meetings.list.pathFilter()),
    }),
  )
}

/** One step of a meeting; what it answers stands on the screen at once, frozen pages stay. */
export function useMeetingCommand() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.meetings.command.mutationOptions({
      meta: { shownInPlace: true },
      onSuccess: (meeting, { type }) => {
        const key = api.meetings.get.queryKey({ id: meeting.id })
        queryClient.setQueryData(key, (before) => before && { ...before, meeting })
        if (type === 'freezeAgain') void queryClient.invalidateQueries({ queryKey: key })
        void queryClient.invalidateQueries(api.meetings.list.pathFilter())
      },
      onError: () => queryClient.invalidateQueries(api.meetings.pathFilter()),
    }),
  )
}
