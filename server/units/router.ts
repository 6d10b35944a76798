import { listUnits } from '#db/units.ts'
import { createUnitSchema, updateUnitSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { createUnit, updateUnit } from './save-unit.ts'

export const unitsRouter = router({
  list: procedure('units.list').query(({ ctx }) => listUnits(ctx.db)),
  create: procedure('units.create')
    .input(createUnitSchema)
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
  update: procedure('units.update')
    .input(updateUnitSchema)
    .mutation(({ ctx, input }) => updateUnit(ctx, input)),
})
