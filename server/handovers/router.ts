import { changeLiaisonSchema, getHandoverSchema, handoverCommandSchema } from '#shared/handovers/commands.ts'
import { procedure, router } from '../trpc.ts'
import { changeLiaison } from './change-liaison.ts'
import { executeHandover } from './execute-handover.ts'
import { readHandover, readHandovers } from './read.ts'

export const handoversRouter = router({
  list: procedure('handovers.list').query(({ ctx }) => readHandovers(ctx)),
  get: procedure('handovers.get')
    .input(getHandoverSchema)
    .query(({ ctx, input }) => readHandover(ctx, input.handoverId)),
  change: procedure('handovers.change')
    .input(changeLiaisonSchema)
    .mutation(({ ctx, input }) => changeLiaison(ctx, input)),
  command: procedure('handovers.command')
    .input(handoverCommandSchema)
    .mutation(({ ctx, input }) => executeHandover(ctx, input)),
})
