import { getLightPreset } from '#db/settings.ts'
import { chooseLightsSchema } from '#shared/api/inputs.ts'
import type { Settings } from '#shared/api/outputs.ts'
import { procedure, router } from '../trpc.ts'
import { chooseLights } from './choose-lights.ts'

export const settingsRouter = router({
  get: procedure('settings.get').query(
    async ({ ctx }): Promise<Settings> => ({ lights: await getLightPreset(ctx.db) }),
  ),
  chooseLights: procedure('settings.chooseLights')
    .input(chooseLightsSchema)
    .mutation(({ ctx, input }) => chooseLights(ctx, input)),
})
