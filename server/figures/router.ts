import type { z } from 'zod'
import { rulesByPlan } from '#db/plans.ts'
import { listUnits } from '#db/units.ts'
import { figuresSchema } from '#shared/api/inputs.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { countFigures } from '#shared/figures/count.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { SignedIn } from '../context.ts'
import { readList } from '../items/read.ts'
import { procedure, router } from '../trpc.ts'

/** Counted over the rows that the asker may see, as of a day. */
async function readFigures(ctx: SignedIn, input: z.infer<typeof figuresSchema>): Promise<Figures> {
  const { items, asOf } = await readList(ctx, input)
  const ground = { calendar, rules: await rulesByPlan(ctx.db), units: await listUnits(ctx.db) }
  const figures = countFigures(items, asOf, { milestoneCounts: input.milestoneCounts }, ground)
  return { ...figures, planId: input.planId }
}

export const figuresRouter = router({
  get: procedure('figures.get')
    .input(figuresSchema)
    .query(({ ctx, input }) => readFigures(ctx, input)),
})
