import type { ForecastFilter } from '../items/forecasts.ts'

/** 预判: the classes by name, wherever they stand. */
export const forecastWord = {
  done: '已完成',
  onTime: '能按期',
  hard: '有困难',
  adjust: '需调整',
  cannot: '不能完成',
  unsaid: '未填报',
  atRisk: '有误期提示',
} satisfies Record<ForecastFilter, string>

/** The two charts of 分析 by name, for their files. */
export const forecastChart = { forecast: '预判', risks: '误期提示' } as const
