import { getOwnCalendar } from '#db/own-calendar.ts'
import { setDaysSchema, takeBackDaysSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { setDays, takeBackDays } from './set-days.ts'

export const calendarRouter = router({
  get: procedure('calendar.get').query(({ ctx }) => getOwnCalendar(ctx.db)),
  set: procedure('calendar.set')
    .input(setDaysSchema)
    .mutation(({ ctx, input }) => setDays(ctx, input)),
  takeBack: procedure('calendar.takeBack')
    .input(takeBackDaysSchema)
    .mutation(({ ctx, input }) => takeBackDays(ctx, input)),
})
