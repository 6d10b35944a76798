import { listReadingRules } from '#db/reading-rules.ts'
import { listMappings } from '#db/sheet-mappings.ts'
import { forgetMappingSchema, forgetRuleSchema, readPlanSchema } from '#shared/api/inputs.ts'
import type { ReadPlan } from '#shared/api/outputs.ts'
import { samePaper } from '../plans/same-paper.ts'
import { procedure, router } from '../trpc.ts'
import { forgetMapping } from './mappings.ts'
import { readPlanText } from './read-plan-text.ts'
import { forgetRule } from './reading-rules.ts'

export const importsRouter = router({
  mappings: procedure('imports.mappings').query(({ ctx }) => listMappings(ctx.db)),
  forgetMapping: procedure('imports.forgetMapping')
    .input(forgetMappingSchema)
    .mutation(({ ctx, input }) => forgetMapping(ctx, input)),
  rules: procedure('imports.rules').query(({ ctx }) => listReadingRules(ctx.db)),
  forgetRule: procedure('imports.forgetRule')
    .input(forgetRuleSchema)
    .mutation(({ ctx, input }) => forgetRule(ctx, input)),
  // Reads only, but a plan is too long for an address.
  read: procedure('imports.read')
    .input(readPlanSchema)
    .mutation(async ({ ctx, input, signal }): Promise<ReadPlan> => {
      const read = await readPlanText(input, signal)
      return { ...read, samePaper: await samePaper(ctx.db, input.text) }
    }),
})
