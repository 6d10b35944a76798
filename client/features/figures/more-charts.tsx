import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type MoreChart, moreCharts as words } from '#shared/copy/figures-more.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useBasis, useComparedDay } from './basis.ts'
import { type NamesOf, viewOf } from './breakdown-table.ts'
import { ChartFrame } from './chart-frame.tsx'
import { FlowChart } from './flow-chart.tsx'
import { IndicatorsChart } from './indicators-chart.tsx'
import { flowTable, indicatorsTable, sectionsTable } from './more-tables.ts'
import { useFlow, useIndicators } from './queries.ts'
import { type StackedBar, StackedBars } from './stacked-bars.tsx'
import { useNearSight } from './use-near-sight.ts'

interface MoreChartsProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
  namesOf: NamesOf
}

const sectionBars = ({ bySection }: Figures, nameOf: (key: string) => string): StackedBar[] =>
  bySection.map((row) => ({ ...row, name: nameOf(row.key), view: viewOf('section', row.key) }))

/** The charts below the first five: by section, indicators against target, and what moved between two days. */
export function MoreCharts({ figures, nameOf, namesOf }: MoreChartsProps) {
  const compared = useComparedDay()
  const table = sectionsTable(figures, namesOf.section)
  return (
    <>
      <div className="fg-row half">
        <ChartFrame name="sections" asOf={figures.asOf} table={table}>
          <StackedBars
            bars={sectionBars(figures, namesOf.section)}
            ratio={words.sectionRatio}
            more={words.moreSections}
            isWordy
          />
        </ChartFrame>
        <IndicatorsFrame nameOf={nameOf} />
      </div>
      <div className={compared === null ? 'fg-row noprint' : 'fg-row'}>
        {compared === null ? (
          <Outline name="flow">
            <p className="fg-note">{words.flow.choose}</p>
          </Outline>
        ) : (
          <FlowFrame before={compared} />
        )}
      </div>
    </>
  )
}

function IndicatorsFrame({ nameOf }: Pick<MoreChartsProps, 'nameOf'>) {
  const { box, isNear } = useNearSight()
  const asked = useIndicators(useBasis(), isNear)
  return (
    <div ref={box}>
      <Asked name="indicators" asked={asked}>
        {(figures) => (
          <ChartFrame name="indicators" asOf={figures.asOf} table={indicatorsTable(figures, nameOf)}>
            <IndicatorsChart rows={figures.rows} />
          </ChartFrame>
        )}
      </Asked>
    </div>
  )
}

function FlowFrame({ before }: { before: IsoDate }) {
  const { box, isNear } = useNearSight()
  const asked = useFlow(useBasis(), before, isNear)
  return (
    <div ref={box}>
      <Asked name="flow" asked={asked}>
        {(flow) => (
          <ChartFrame name="flow" asOf={flow.asOf} table={flowTable(flow)}>
            <FlowChart flow={flow} />
          </ChartFrame>
        )}
      </Asked>
    </div>
  )
}

interface AskedProps<Data> {
  name: MoreChart
  asked: UseQueryResult<Data, Parameters<typeof unreadSentenceOf>[0]>
  children: (data: Data) => ReactNode
}

/** In its place, until it has been counted, or why it was not. */
function Asked<Data>({ name, asked, children }: AskedProps<Data>) {
  if (asked.isSuccess) return children(asked.data)
  return (
    <Outline name={name}>
      {asked.isError ? (
        <ErrorNotice onRetry={() => void asked.refetch()}>{unreadSentenceOf(asked.error)}</ErrorNotice>
      ) : (
        <LoadingLine>{words.loading}</LoadingLine>
      )}
    </Outline>
  )
}

/** Where a chart would stand, by its name: there is no finding yet. */
function Outline({ name, children }: { name: MoreChart; children: ReactNode }) {
  return (
    <section className={`fg fg-${name}`} aria-label={words.chartName[name]}>
      <h2>{words.chartName[name]}</h2>
      {children}
    </section>
  )
}
