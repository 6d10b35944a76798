import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Freezing } from '#shared/api/outputs.ts'
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

/** Frozen: what was read once is never old. */
export function useMeetingRows(id: MeetingId) {
  return useQuery(useTRPC().meetings.rows.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }))
}

const ASK_MS = 400

/** How far the freezing of a meeting is, while it goes on; null where nobody knows. */
export function useFreezing(id: MeetingId, isOn: boolean): Freezing | null {
  const asked = useQuery(
    useTRPC().meetings.freezing.queryOptions(
      { id },
      { enabled: isOn, refetchInterval: ASK_MS, staleTime: 0, gcTime: 0 },
    ),
  )
  return asked.data ?? null
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

/** Asked for anew each time: what may be undone changes with every step that others take. */
export function useUndoPreview(id: MeetingId) {
  return useQuery(useTRPC().meetings.undoPreview.queryOptions({ id }, { staleTime: 0, gcTime: 0 }))
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
        if (type === 'freezeAgain') {
          void queryClient.invalidateQueries({ queryKey: key })
          void queryClient.invalidateQueries(api.meetings.rows.queryFilter({ id: meeting.id }))
        }
        void queryClient.invalidateQueries(api.meetings.list.pathFilter())
      },
      onError: () => queryClient.invalidateQueries(api.meetings.pathFilter()),
    }),
  )
}
