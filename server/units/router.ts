import {
  createUnitSchema,
  listUnitsSchema,
  setLeaderSchema,
  unitHistorySchema,
  updateUnitSchema,
} from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { readUnitHistory, readUnits } from './read.ts'
import { createUnit, setLeader, updateUnit } from './save-unit.ts'

export const unitsRouter = router({
  list: procedure('units.list')
    .input(listUnitsSchema)
    .query(({ ctx, input }) => readUnits(ctx.db, ctx.clock.today, input?.asOf ?? null)),
  history: procedure('units.history')
    .input(unitHistorySchema)
    .query(({ ctx, input }) => readUnitHistory(ctx, input.id)),
  setLeader: procedure('units.setLeader')
    .input(setLeaderSchema)
    .mutation(({ ctx, input }) => setLeader(ctx, input)),
  create: procedure('units.create')
    .input(createUnitSchema)
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
  update: procedure('units.update')
    .input(updateUnitSchema)
    .mutation(({ ctx, input }) => updateUnit(ctx, input)),
})
