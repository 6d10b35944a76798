import { listPlans } from '#db/plans.ts'
import { importPlanSchema, updatePlanSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { importPlan } from './import-plan.ts'
import { updatePlan } from './save-plan.ts'

export const plansRouter = router({
  list: procedure('plans.list').query(({ ctx }) => listPlans(ctx.db)),
  update: procedure('plans.update')
    .input(updatePlanSchema)
    .mutation(({ ctx, input }) => updatePlan(ctx, input)),
  import: procedure('plans.import')
    .input(importPlanSchema)
    .mutation(({ ctx, input }) => importPlan(ctx, input)),
})
