import { type ChartName, figuresCopy as words } from '#shared/copy/figures.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { useToday } from '../../api/use-session.ts'
import { BallsChart } from './balls-chart.tsx'
import { BurnUp } from './burn-up.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { OverdueChart } from './overdue-chart.tsx'
import { type StackedBar, StackedBars } from './stacked-bars.tsx'
import { tableOf } from './tables.ts'
import { WindowsGrid } from './windows-grid.tsx'

interface ChartsProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
}

const unitBars = ({ byUnit }: Figures, nameOf: ChartsProps['nameOf']): StackedBar[] =>
  byUnit.map(({ unitId, lead, ...stack }) => ({
    ...{ ...stack, key: unitId, name: nameOf(unitId), total: lead, view: { unitId } },
  }))

/** The five charts, two above three. */
export function Charts({ figures, nameOf }: ChartsProps) {
  const today = useToday()
  const frame = (name: ChartName) => ({ name, asOf: figures.asOf, table: tableOf(name, figures, nameOf) })
  return (
    <>
      <div className="fg-row two">
        <ChartFrame {...frame('units')}>
          <StackedBars bars={unitBars(figures, nameOf)} ratio={words.ratio} more={words.moreUnits} />
        </ChartFrame>
        <ChartFrame {...frame('burnUp')}>
          <BurnUp figures={figures} today={today} />
        </ChartFrame>
      </div>
      <div className="fg-row three">
        <ChartFrame {...frame('overdue')}>
          <OverdueChart figures={figures} nameOf={nameOf} />
        </ChartFrame>
        <ChartFrame {...frame('windows')} isTable>
          <WindowsGrid figures={figures} nameOf={nameOf} />
        </ChartFrame>
        <ChartFrame {...frame('balls')}>
          <BallsChart balls={figures.balls} />
        </ChartFrame>
      </div>
    </>
  )
}
