import { listPapers } from '#db/papers.ts'
import { makePaperSchema, previewPaperSchema } from '#shared/api/paper-inputs.ts'
import { mayReadPaper } from '#shared/papers/kinds.ts'
import { procedure, router } from '../trpc.ts'
import { makePaper } from './make-paper.ts'
import { previewPaper } from './preview.ts'

export const papersRouter = router({
  list: procedure('papers.list').query(async ({ ctx }) =>
    (await listPapers(ctx.db)).filter((paper) => mayReadPaper(paper, ctx.asker.actor)),
  ),
  preview: procedure('papers.preview')
    .input(previewPaperSchema)
    .query(({ ctx, input }) => previewPaper(ctx, input)),
  make: procedure('papers.make')
    .input(makePaperSchema)
    .mutation(({ ctx, input }) => makePaper(ctx, input)),
})
