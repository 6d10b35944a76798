import { dropExportSchema, startExportSchema } from '#shared/api/export-inputs.ts'
import { procedure, router } from '../trpc.ts'
import { startExport } from './start-export.ts'

export const exportsRouter = router({
  list: procedure('exports.list').query(({ ctx }) => ctx.deps.exports.list(ctx.asker.actor)),
  start: procedure('exports.start')
    .input(startExportSchema)
    .mutation(({ ctx, input }) => startExport(ctx, input)),
  drop: procedure('exports.drop')
    .input(dropExportSchema)
    .mutation(({ ctx, input }) => ctx.deps.exports.drop(ctx.asker.actor, input.id)),
})
