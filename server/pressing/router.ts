import { getLadder } from '#db/ladder.ts'
import { listSamples } from '#db/samples.ts'
import { drawSampleSchema, rehearseSchema, setLadderSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { draw } from './draw-sample.ts'
import { rehearse, setLadder } from './ladder.ts'

export const pressingRouter = router({
  ladder: procedure('pressing.ladder').query(({ ctx }) => getLadder(ctx.db)),
  setLadder: procedure('pressing.setLadder')
    .input(setLadderSchema)
    .mutation(({ ctx, input }) => setLadder(ctx, input)),
  rehearse: procedure('pressing.rehearse')
    .input(rehearseSchema)
    .query(({ ctx, input }) => rehearse(ctx, input)),
  samples: procedure('pressing.samples').query(({ ctx }) => listSamples(ctx.db)),
  draw: procedure('pressing.draw')
    .input(drawSampleSchema)
    .mutation(({ ctx, input }) => draw(ctx, input)),
})
