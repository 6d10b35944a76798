import { readPlanSchema } from '#shared/api/inputs.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { procedure, router } from '../trpc.ts'

export const importsRouter = router({
  read: procedure('imports.read')
    .input(readPlanSchema)
    .mutation(({ input }) => readPlan(input.text, { year: input.year, bareList: input.bareList })),
})
