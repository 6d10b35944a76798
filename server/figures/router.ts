import { figuresSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { readFigures, readRates } from './read-figures.ts'
import { readForecast } from './read-forecast.ts'

export const figuresRouter = router({
  get: procedure('figures.get')
    .input(figuresSchema)
    .query(({ ctx, input }) => readFigures(ctx, input)),
  rates: procedure('figures.rates')
    .input(figuresSchema)
    .query(({ ctx, input }) => readRates(ctx, input)),
  forecast: procedure('figures.forecast')
    .input(figuresSchema)
    .query(({ ctx, input }) => readForecast(ctx, input)),
})
