import { listReorganisations } from '#db/reorganisations.ts'
import {
  createUnitSchema,
  listUnitsSchema,
  previewReorganisationSchema,
  reorganiseSchema,
  setLeaderSchema,
  undoReorganisationSchema,
  unitHistorySchema,
  updateUnitSchema,
} from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { readUnitHistory, readUnits } from './read.ts'
import { previewReorganisation, reorganise } from './reorganise.ts'
import { createUnit, setLeader, updateUnit } from './save-unit.ts'
import { undoReorganisation } from './undo-reorganisation.ts'

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
  reorganisations: procedure('units.reorganisations').query(({ ctx }) => listReorganisations(ctx.db)),
  // Reads only, but the choices of a split are too long for an address.
  previewReorganisation: procedure('units.previewReorganisation')
    .input(previewReorganisationSchema)
    .mutation(({ ctx, input }) => previewReorganisation(ctx, input)),
  reorganise: procedure('units.reorganise')
    .input(reorganiseSchema)
    .mutation(({ ctx, input }) => reorganise(ctx, input)),
  undoReorganisation: procedure('units.undoReorganisation')
    .input(undoReorganisationSchema)
    .mutation(({ ctx, input }) => undoReorganisation(ctx, input)),
  create: procedure('units.create')
    .input(createUnitSchema)
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
  update: procedure('units.update')
    .input(updateUnitSchema)
    .mutation(({ ctx, input }) => updateUnit(ctx, input)),
})
