import { figuresCopy as words } from '#shared/copy/figures.ts'
import { type Dimension, dimensions, type Figures } from '#shared/figures/model.ts'
import { useAddress } from '../../api/use-search.ts'
import { Tabs } from '../../components/tabs.tsx'
import { breakdownTable, type NamesOf } from './breakdown-table.ts'
import { ChartFrame } from './chart-frame.tsx'
import { FiguresTable } from './figures-table.tsx'

const PANEL = 'fg-breakdown'

interface BreakdownFrameProps {
  figures: Figures
  namesOf: NamesOf
}

/** Every rate by unit, 章节, leader, month or plan; which one is in the address. */
export function BreakdownFrame({ figures, namesOf }: BreakdownFrameProps) {
  const { search, change } = useAddress()
  const shown: readonly Dimension[] = dimensions.filter((one) => one !== 'plan' || figures.planId === null)
  const dimension = shown.find((one) => one === search.by) ?? 'unit'
  const table = breakdownTable(figures, dimension, namesOf)
  return (
    <div className="fg-row">
      <ChartFrame name="breakdown" asOf={figures.asOf} table={table} isTable>
        <Tabs
          className="noprint"
          label={words.byLabel}
          tabs={shown.map((name) => ({ name, label: words.dimension[name] }))}
          value={dimension}
          panelId={() => PANEL}
          onChange={(name) => change({ by: name === 'unit' ? null : name })}
        />
        <div id={PANEL} role="tabpanel" aria-label={words.dimension[dimension]}>
          <FiguresTable table={table} />
        </div>
      </ChartFrame>
    </div>
  )
}
