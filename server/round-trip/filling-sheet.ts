import type { Calendar } from '#shared/calendar/working-days.ts'
import { windowText } from '#shared/copy/describe-event.ts'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, type IsoInstant } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Thresholds } from '#shared/items/thresholds.ts'
import { lightOf } from '#shared/ledger/light-of.ts'
import { type Plan, planName } from '#shared/plans/model.ts'
import { toKey } from '#shared/round-trip/key.ts'
import { baseOf, COLUMN_MARK, isGivenOut, MOST_FILLED, SHEET_MARK } from '#shared/round-trip/model.ts'
import type { Unit } from '#shared/units/model.ts'

/** Columns for so many indicators of one item; who has more enters the rest on the screen. */
const MOST_INDICATORS = 6

/** What the cells of a column are, for their look and for what may be typed into them. */
export type FillingKind = 'key' | 'shown' | 'small' | 'text' | 'yes' | 'number' | 'day'
export interface FillingColumn {
  kind: FillingKind
  head: string
  /** In characters. */
  width: number
  mark: string
  /** The column of the indicator that it belongs to: where that is empty there is nothing to fill in. */
  isFor?: number
}
export type FillingCell = string | number | null

/** What the workbook says, before it is one: plain values that pass to another thread. */
export interface FillingSheet {
  title: string
  how: string
  columns: FillingColumn[]
  rows: FillingCell[][]
}

export interface FillingGround {
  unit: Unit
  /** null: of all plans. */
  plan: Plan | null
  plans: readonly Plan[]
  units: readonly Unit[]
  calendar: Calendar
  thresholds: Thresholds
  now: IsoInstant
}

interface Field extends FillingColumn {
  cell: (item: Item) => FillingCell
}

/** 填报表 of one unit: a row an item that it leads and that has not ended, with its key out of sight. */
export function fillingSheet(items: readonly Item[], ground: FillingGround): FillingSheet {
  const { unit, plan, now } = ground
  const all = items.filter((item) => isGivenOut(item, unit.id) && (plan === null || item.planId === plan.id))
  const given = all.slice(0, MOST_FILLED)
  const most = Math.max(0, ...given.map(({ indicators }) => indicators.length))
  const how = [
    words.how(unit.name, now),
    ...(all.length > given.length ? [words.more] : []),
    ...(most > MOST_INDICATORS ? [words.moreIndicators(MOST_INDICATORS)] : []),
  ]
  const fields = [
    keyField(ground),
    ...shownFields(given, ground),
    ...textFields,
    ...indicatorFields(Math.min(most, MOST_INDICATORS)),
  ]
  return {
    title: words.title(unit.name, plan && planName(plan)),
    how: how.join(''),
    columns: fields.map(({ kind, head, width, mark }, at) => {
      const column = { kind, head, width, mark }
      return kind === 'number' || kind === 'day'
        ? { ...column, isFor: at - (kind === 'day' ? 2 : 1) }
        : column
    }),
    rows: given.map((item) => fields.map(({ cell }) => cell(item))),
  }
}

const keyField = ({ unit, now }: FillingGround): Field => ({
  ...{ kind: 'key', head: '', width: 4, mark: `${SHEET_MARK}${unit.id}|${now}` },
  cell: (item) => toKey(baseOf(item)),
})

function shownFields(items: readonly Item[], ground: FillingGround): Field[] {
  const units = new Map(ground.units.map((unit) => [unit.id, unit]))
  const plans = new Map(ground.plans.map((plan) => [plan.id, plan]))
  const rules = new Map(ground.plans.map((plan) => [plan.id, plan.rules]))
  const names = (ids: readonly UnitId[]) => ids.map((id) => units.get(id)?.name ?? '').join('\u3001')
  const day = { ...ground, rules, today: dayOf(ground.now) }
  const shown = (name: keyof typeof words.columns, width: number, cell: Field['cell']): Field => ({
    ...{ kind: width < 10 ? 'small' : 'shown', head: words.columns[name], width, mark: '', cell },
  })
  const isMixed = new Set(items.map(({ planId }) => planId)).size > 1
  const nameOf = (item: Item) => {
    const plan = plans.get(item.planId)
    return plan === undefined ? '' : planName(plan)
  }
  return [
    shown('no', 6, (item) => item.ordinal),
    shown('title', 26, (item) => item.title),
    ...(isMixed ? [shown('plan', 12, nameOf)] : []),
    shown('lead', 12, (item) => names(item.leads)),
    shown('support', 12, (item) => names(item.supports)),
    shown('window', 12, (item) => windowText(item.window)),
    shown('light', 8, (item) => copy.light[lightOf(item, day)]),
    shown('state', 9, (item) => copy.itemState[item.state]),
    shown('last', 26, ({ lastReport }) => (lastReport === null ? words.never : words.last(lastReport))),
  ]
}

const filled = (
  kind: FillingKind,
  head: string,
  width: number,
  name: string,
  cell: Field['cell'],
): Field => ({
  ...{ kind, head, width, mark: `${COLUMN_MARK}${name}`, cell },
})

const textFields: readonly Field[] = [
  ...(['progress', 'problems', 'next'] as const).map((field) =>
    filled(
      'text',
      words.columns[field],
      field === 'progress' ? 32 : 20,
      field,
      (item) => item.lastReport?.[field] ?? '',
    ),
  ),
  filled('yes', words.columns.unchanged, 12, 'unchanged', () => null),
]

function indicatorFields(count: number): Field[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const shownOf = ({ indicators }: Item) => {
      const indicator = indicators[at]
      return indicator === undefined ? '' : words.measure(indicator)
    }
    const head = words.indicator(at + 1, count)
    return [
      { ...{ kind: 'shown' as const, head, width: 20, mark: '' }, cell: shownOf },
      filled('number', words.value, 10, `value:${at}`, ({ indicators }) => indicators[at]?.current ?? null),
      filled('day', words.day, 13, `day:${at}`, () => null),
    ]
  })
}
