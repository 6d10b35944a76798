import type { ChartName } from '#shared/copy/figures.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { useToday } from '../../api/use-session.ts'
import { BallsChart } from './balls-chart.tsx'
import { BurnUp } from './burn-up.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { OverdueChart } from './overdue-chart.tsx'
import { tableOf } from './tables.ts'
import { UnitBars } from './unit-bars.tsx'
import { WindowsGrid } from './windows-grid.tsx'

interface ChartsProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
}

/** The five charts, two above three. */
export function Charts({ figures, nameOf }: ChartsProps) {
  const today = useToday()
  const frame = (name: ChartName) => ({ name, asOf: figures.asOf, table: tableOf(name, figures, nameOf) })
  return (
    <>
      <div className="fg-row two">
        <ChartFrame {...frame('units')}>
          <UnitBars units={figures.byUnit} nameOf={nameOf} />
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
