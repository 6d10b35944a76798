import type { ForecastFigures } from '../figures/forecast.ts'
import { asOf } from './figures.ts'
import { forecastWord } from './forecast-words.ts'

/** Every class there is any of, in falling trouble. */
const troubled = ['cannot', 'adjust', 'hard'] as const

export function forecastFinding({ total, counts }: Pick<ForecastFigures, 'total' | 'counts'>): string {
  if (total === 0) return '还没有应办结的事项'
  const parts = troubled.flatMap((one) => (counts[one] > 0 ? [`${counts[one]}项${forecastWord[one]}`] : []))
  if (parts.length > 0) return `应办结${total}项中，${parts.reverse().join('，')}`
  return counts.unsaid > 0
    ? `没有事项有困难，${counts.unsaid}项还没有填报`
    : `应办结${total}项都能按期或已完成`
}

export const forecastBasis = (figures: ForecastFigures): string =>
  `口径：应办结${figures.total}项，按单位最近一次填报和申请归类，已逾期的不算能按期${
    figures.sharedLeads > 0 ? `；${figures.sharedLeads}项由几家牵头，各家都计` : ''
  }；阶段性办结归入已完成；${asOf(figures.asOf)}`

export function risksFinding({
  atRiskCount,
  atRisk,
}: Pick<ForecastFigures, 'atRiskCount' | 'atRisk'>): string {
  const [first] = atRisk
  if (first === undefined) return '没有按以往进度可能误期的事项'
  const { left } = first.warning
  return `${atRiskCount}项按以往进度可能误期，最近的${left === 0 ? '今天' : `${left}天后`}到期`
}

export const risksBasis = (figures: Pick<ForecastFigures, 'asOf'>): string =>
  `口径：办理中、未逾期的事项，按自己以往填数和填报的快慢推算，先到期的在前；${asOf(figures.asOf)}`
