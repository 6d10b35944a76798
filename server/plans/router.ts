import { listPlans } from '#db/plans.ts'
import {
  getPlanSchema,
  getRevisionSchema,
  importPlanSchema,
  revisePlanSchema,
  undoImportSchema,
  updatePlanSchema,
} from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { importPlan } from './import-plan.ts'
import { readPlanHistory, readPlanWithRows, readRevision } from './read-plan.ts'
import { revisePlan } from './revise-plan.ts'
import { updatePlan } from './save-plan.ts'
import { previewUndo, undoImport } from './undo-import.ts'

export const plansRouter = router({
  list: procedure('plans.list').query(({ ctx }) => listPlans(ctx.db)),
  update: procedure('plans.update')
    .input(updatePlanSchema)
    .mutation(({ ctx, input }) => updatePlan(ctx, input)),
  import: procedure('plans.import')
    .input(importPlanSchema)
    .mutation(({ ctx, input }) => importPlan(ctx, input)),
  undoPreview: procedure('plans.undoPreview')
    .input(getPlanSchema)
    .query(({ ctx, input }) => previewUndo(ctx, input.planId)),
  undoImport: procedure('plans.undoImport')
    .input(undoImportSchema)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  get: procedure('plans.get')
    .input(getPlanSchema)
    .query(({ ctx, input }) => readPlanWithRows(ctx, input.planId)),
  history: procedure('plans.history')
    .input(getPlanSchema)
    .query(({ ctx, input }) => readPlanHistory(ctx, input.planId)),
  revise: procedure('plans.revise')
    .input(revisePlanSchema)
    .mutation(({ ctx, input }) => revisePlan(ctx, input)),
  revision: procedure('plans.revision')
    .input(getRevisionSchema)
    .query(({ ctx, input }) => readRevision(ctx, input)),
})
