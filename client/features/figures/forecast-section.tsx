import './forecast.css'
import { forecastCopy as words } from '#shared/copy/forecast.ts'
import type { UnitId } from '#shared/ids.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useBasis } from './basis.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ForecastBars } from './forecast-bars.tsx'
import { forecastTable, risksTable } from './forecast-tables.ts'
import { useForecast } from './queries.ts'
import { Risks } from './risks.tsx'

/** 预判: what the units' own words make one expect, and what may miss its day by its own past pace. */
export function ForecastSection({ nameOf }: { nameOf: (unitId: UnitId) => string }) {
  const asked = useForecast(useBasis())
  if (asked.isPending) return <LoadingLine>{words.loading}</LoadingLine>
  if (asked.isError)
    return <ErrorNotice onRetry={() => void asked.refetch()}>{unreadSentenceOf(asked.error)}</ErrorNotice>
  const figures = asked.data
  return (
    <div className="fg-row two">
      <ChartFrame name="forecast" asOf={figures.asOf} table={forecastTable(figures, nameOf)}>
        <ForecastBars figures={figures} nameOf={nameOf} />
      </ChartFrame>
      <ChartFrame name="risks" asOf={figures.asOf} table={risksTable(figures, nameOf)} isTable>
        <Risks figures={figures} nameOf={nameOf} />
      </ChartFrame>
    </div>
  )
}
