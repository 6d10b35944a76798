import { barParts, figuresCopy } from '#shared/copy/figures.ts'
import {
  flowBasis,
  flowFinding,
  indicatorsBasis,
  indicatorsFinding,
  sectionsBasis,
  sectionsFinding,
  moreCharts as words,
} from '#shared/copy/figures-more.ts'
import { flowEnd } from '#shared/copy/flow-words.ts'
import { type FlowFigures, flowEnds, standing } from '#shared/figures/flow.ts'
import type { IndicatorFigures } from '#shared/figures/indicators.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { viewOf } from './breakdown-table.ts'
import { behindFlow } from './flow-chart.tsx'
import { type Cell, type DataTable, number, plain, text } from './tables.ts'
import { behindPart } from './views.ts'

export function sectionsTable(figures: Figures, nameOf: (key: string) => string): DataTable {
  return {
    title: sectionsFinding(figures, nameOf),
    basis: sectionsBasis(figures),
    columns: [
      text(words.section),
      number(words.sectionTotal),
      ...barParts.map((part) => number(figuresCopy.part[part])),
    ],
    rows: figures.bySection.map((row) => {
      const view = viewOf('section', row.key)
      const cell = (value: number, to: Cell['to']): Cell =>
        view === null || value === 0 || to === undefined ? plain(value) : { value, to }
      return [
        plain(nameOf(row.key)),
        cell(row.total, { view: view ?? {} }),
        ...barParts.map((part) => cell(row[part], { view: behindPart(part, view ?? {}) })),
      ]
    }),
  }
}

export function indicatorsTable(figures: IndicatorFigures, nameOf: (unitId: UnitId) => string): DataTable {
  const { column } = words
  return {
    title: indicatorsFinding(figures),
    basis: indicatorsBasis(figures),
    columns: [
      number(figuresCopy.ordinal),
      text(figuresCopy.title),
      text(column.indicator),
      text(figuresCopy.unit),
      text(column.unitOfMeasure),
      number(column.target),
      number(column.current),
      text(column.measuredOn),
      number(column.expected),
      number(column.reached),
      number(column.lag),
      text(column.pace),
    ],
    rows: figures.rows.map((row) => [
      plain(row.ordinal),
      { value: row.title, to: { view: { subset: 'paced' as const }, item: row.itemId } },
      plain(row.text),
      plain(row.unitIds.map(nameOf).join('、')),
      plain(row.unit),
      plain(row.target),
      plain(row.current ?? ''),
      plain(row.measuredOn ?? ''),
      plain(Number(words.amount(row.target * row.elapsed))),
      plain(words.reached(row)),
      plain(row.lag),
      plain(words.pace[row.pace]),
    ]),
  }
}

/** From the rows to the columns; the last ones are the totals of the two days. */
export function flowTable(flow: FlowFigures): DataTable {
  const from = flowEnds.filter((end) => standing(flow, 'from', end) > 0)
  const to = flowEnds.filter((end) => standing(flow, 'to', end) > 0)
  const all = flow.cells.reduce((sum, { count }) => sum + count, 0)
  const cellOf = (start: (typeof from)[number], end: (typeof to)[number]): Cell => {
    const count = flow.cells.find((cell) => cell.from === start && cell.to === end)?.count ?? 0
    return count === 0 ? plain(0) : { value: count, to: { view: behindFlow(flow, start, end) } }
  }
  return {
    title: flowFinding(flow),
    basis: flowBasis(flow),
    columns: [
      text(words.flow.fromTo(flow.before, flow.asOf)),
      ...to.map((end) => number(flowEnd[end])),
      number(words.flow.total),
    ],
    rows: [
      ...from.map((start): Cell[] => [
        plain(flowEnd[start]),
        ...to.map((end) => cellOf(start, end)),
        plain(standing(flow, 'from', start)),
      ]),
      [plain(words.flow.total), ...to.map((end) => plain(standing(flow, 'to', end))), plain(all)],
    ],
  }
}
