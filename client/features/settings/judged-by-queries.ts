import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api/trpc.ts'

/** What the office has set over the published calendar. */
export function useOwnCalendar() {
  return useQuery(useTRPC().calendar.get.queryOptions())
}

/** Each answers with all that is the office's own; figures count by it and are asked for again. */
export function useCalendarCommands() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  const options = {
    meta: { shownInPlace: true },
    onSettled: async () => {
      await queryClient.invalidateQueries(api.calendar.pathFilter())
      await queryClient.invalidateQueries(api.figures.pathFilter())
    },
  } as const
  return {
    set: useMutation(api.calendar.set.mutationOptions(options)),
    takeBack: useMutation(api.calendar.takeBack.mutationOptions(options)),
  }
}

export function useSettings() {
  return useQuery(useTRPC().settings.get.queryOptions())
}

export function useChooseLights() {
  const api = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    api.settings.chooseLights.mutationOptions({
      meta: { shownInPlace: true },
      onSettled: async () => {
        await queryClient.invalidateQueries(api.settings.pathFilter())
        await queryClient.invalidateQueries(api.figures.pathFilter())
      },
    }),
  )
}
