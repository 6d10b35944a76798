import { days } from '#shared/copy/days.ts'
import type { ChartName } from '#shared/copy/figures.ts'
import { barParts, basis, ratesBasis, figuresCopy as words } from '#shared/copy/figures.ts'
import { findings } from '#shared/copy/figures-findings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures, Rate, Rates } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Behind } from './links.tsx'
import { behindPart } from './views.ts'

export interface Cell {
  value: string | number
  /** The rows behind the figure. */
  to?: Behind
}

/** The same figures in rows: for readers, for those who prefer tables, for spreadsheets. */
export interface DataTable {
  title: string
  basis: string
  columns: { label: string; isNumber: boolean }[]
  rows: Cell[][]
}

type NameOf = (unitId: UnitId) => string
type Build = (figures: Figures, nameOf: NameOf) => Pick<DataTable, 'columns' | 'rows'>

export const text = (label: string) => ({ label, isNumber: false })
export const number = (label: string) => ({ label, isNumber: true })
export const plain = (value: string | number): Cell => ({ value })

const units: Build = ({ byUnit }, nameOf) => ({
  columns: [text(words.unit), number(words.lead), ...barParts.map((part) => number(words.part[part]))],
  rows: byUnit.map((unit) => [
    plain(nameOf(unit.unitId)),
    { value: unit.lead, to: { view: { unitId: unit.unitId } } },
    ...barParts.map((part) => ({
      value: unit[part],
      ...(unit[part] > 0 ? { to: { view: behindPart(part, { unitId: unit.unitId }) } } : {}),
    })),
  ]),
})

const burnUp: Build = ({ burnUp: points, asOf }) => ({
  columns: [text(words.day), number(words.dueInMonth), number(words.dueSoFar), number(words.closedSoFar)],
  rows: points.map((point, at) => {
    const month = point.on.slice(0, 7)
    const before = points.filter((other) => other.on.slice(0, 7) < month).at(-1)?.due ?? 0
    const isMonthEnd = points[at + 1]?.on.slice(0, 7) !== month
    const inMonth = point.due - before
    return [
      plain(point.on),
      isMonthEnd
        ? {
            value: inMonth,
            ...(inMonth > 0 ? { to: { view: { month, subset: 'countable' as const } } } : {}),
          }
        : plain(''),
      point.on === asOf ? { value: point.due, to: { view: { subset: 'due' as const } } } : plain(point.due),
      point.on === asOf && point.closed !== null
        ? { value: point.closed, to: { view: { subset: 'closed' as const } } }
        : plain(point.closed ?? ''),
    ]
  }),
})

const overdue: Build = ({ overdue: late, wasOverdue }, nameOf) => ({
  columns: [
    number(words.ordinal),
    text(words.title),
    text(words.unit),
    text(words.dueOn),
    number(words.days),
    number(words.workingDays),
    text(words.light),
    text(words.holderLabel),
    number(words.held),
    text(words.explained),
  ],
  rows: [
    ...late.map((item): Cell[] => [
      plain(item.ordinal),
      { value: item.title, to: { view: { subset: 'overdue' }, item: item.itemId } },
      plain(item.unitIds.map(nameOf).join('、')),
      plain(item.dueOn),
      plain(item.days),
      plain(item.workingDays),
      plain(copy.light[item.light]),
      plain(item.holder === 'none' ? '' : words.holder[item.holder]),
      plain(item.heldWorkingDays),
      plain(words.isExplained(item.explained)),
    ]),
    ...wasOverdue.map((item): Cell[] => [
      plain(item.ordinal),
      { value: item.title, to: { view: { subset: 'everOverdue' }, item: item.itemId } },
      plain(''),
      plain(''),
      plain(item.days),
      plain(''),
      plain(words.part.closed),
      plain(''),
      plain(''),
      plain(''),
    ]),
  ],
})

const windows: Build = ({ windows: grid }, nameOf) => ({
  columns: [
    text(words.unit),
    ...grid.months.map((month) => number(words.monthOfYear(month))),
    number(words.total),
  ],
  rows: [
    ...grid.rows.map((row): Cell[] => [
      plain(nameOf(row.unitId)),
      ...row.cells.map((cell, at): Cell => {
        const month = grid.months[at] ?? ''
        return cell.count === 0
          ? plain(0)
          : { value: cell.count, to: { view: { unitId: row.unitId, month, subset: 'countable' } } }
      }),
      plain(row.total),
    ]),
    [
      plain(words.total),
      ...grid.totals.map((count, at): Cell => {
        const month = grid.months[at] ?? ''
        return count === 0 ? plain(0) : { value: count, to: { view: { month, subset: 'countable' } } }
      }),
      plain(grid.total),
    ],
  ],
})

const balls: Build = ({ balls: list }) => ({
  columns: [text(words.holderLabel), number(words.count), number(words.median)],
  rows: list.map((ball) => [
    plain(words.holder[ball.holder]),
    ball.count === 0
      ? plain(0)
      : { value: ball.count, to: { view: { holder: ball.holder, subset: 'open' as const } } },
    plain(ball.medianWorkingDays ?? ''),
  ]),
})

const builds: Record<ChartName, Build> = { units, burnUp, overdue, windows, balls }

export function tableOf(name: ChartName, figures: Figures, nameOf: NameOf): DataTable {
  return {
    title: findings[name](figures, nameOf),
    basis: basis[name](figures),
    ...builds[name](figures, nameOf),
  }
}

function thenOf(before: Rates, { name }: Rate): string {
  const then = before.rates.find((rate) => rate.name === name)
  return then ? words.share(then) : ''
}

export function ratesTable(figures: Figures, before: Rates | null = null): DataTable {
  return {
    title: words.rates,
    basis: ratesBasis(figures),
    columns: [
      text(words.rateLabel),
      number(words.numerator),
      number(words.denominator),
      number(words.shareLabel),
      number(words.dueDay(!figures.options.byOriginal)),
      ...(before ? [number(days.near(before.asOf, figures.asOf))] : []),
      text(words.basis),
    ],
    rows: figures.rates.map((rate) => [
      plain(copy.rate[rate.name].name),
      { value: rate.part, to: { view: { subset: rate.partOf } } },
      { value: rate.whole, to: { view: { subset: rate.wholeOf } } },
      plain(rate.percent === null ? '' : words.percent(rate.percent)),
      plain(rate.byOtherDay ? words.share(rate.byOtherDay) : ''),
      ...(before ? [plain(thenOf(before, rate))] : []),
      plain(copy.rate[rate.name].basis),
    ]),
  }
}
