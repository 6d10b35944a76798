/** 预判: 已完成, 能按期, 有困难, 需调整, 不能完成; `unsaid` where the unit has said nothing to judge by. */
export const forecasts = ['done', 'onTime', 'hard', 'adjust', 'cannot', 'unsaid'] as const
export type Forecast = (typeof forecasts)[number]

/** What a ledger can be narrowed to: a class, or what may miss its day (误期提示). */
export const forecastFilters = [...forecasts, 'atRisk'] as const
export type ForecastFilter = (typeof forecastFilters)[number]
