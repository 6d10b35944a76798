import { figuresSchema, flowSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { readFigures, readRates } from './read-figures.ts'
import { readFlow } from './read-flow.ts'
import { readForecast } from './read-forecast.ts'
import { readIndicators } from './read-indicators.ts'

export const figuresRouter = router({
  get: procedure('figures.get')
    .input(figuresSchema)
    .query(({ ctx, input }) => readFigures(ctx, input)),
  rates: procedure('figures.rates')
    .input(figuresSchema)
    .query(({ ctx, input }) => readRates(ctx, input)),
  indicators: procedure('figures.indicators')
    .input(figuresSchema)
    .query(({ ctx, input }) => readIndicators(ctx, input)),
  flow: procedure('figures.flow')
    .input(flowSchema)
    .query(({ ctx, input }) => readFlow(ctx, input)),
  forecast: procedure('figures.forecast')
    .input(figuresSchema)
    .query(({ ctx, input }) => readForecast(ctx, input)),
})
