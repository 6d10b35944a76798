import type { Calendar } from '../calendar/working-days.ts'
import type { IsoDate } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import { type Light, light, lights } from '../items/light.ts'
import type { Item, ItemState } from '../items/model.ts'
import type { Thresholds } from '../items/thresholds.ts'
import { type PlanRules, usualRules } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import { burnUp } from './burn-up.ts'
import type { FigureOptions, Figures, Rate, UnitFigures } from './model.ts'
import { countBalls, countedThrough, overdueRows } from './open-rows.ts'
import { percentOf } from './percent.ts'
import { type Counted, leadsOf, named, rowsBy, worst } from './rows.ts'
import { daysLate, endedOn, inSubset, type Subset } from './subsets.ts'
import { countWindows } from './windows.ts'

/** What figures need to know besides the rows. */
export interface FigureGround {
  calendar: Calendar
  thresholds: Thresholds
  rules: ReadonlyMap<PlanId, PlanRules>
  /** In the order in which charts list them. */
  units: readonly Unit[]
}

/** Every figure of 分析 over these rows, as of one day, on one basis (design §6). */
export function countFigures(
  items: readonly Item[],
  asOf: IsoDate,
  options: FigureOptions,
  ground: FigureGround,
): Figures {
  const rows = items.map((item) => ({ item, light: lightOf(item, asOf, ground) }))
  const within = (subset: Subset) => items.filter((item) => inSubset(item, subset, asOf, options))
  const countable = within('countable')
  const overdue = overdueRows(rows, asOf, options, ground.calendar)
  const firstPlan = items[0]?.planId ?? null
  return {
    planId: items.every((item) => item.planId === firstPlan) ? firstPlan : null,
    asOf,
    options,
    total: items.length,
    byState: countStates(items),
    byLight: countLights(rows),
    rates: rates(within),
    byUnit: countUnits(rows, asOf, options, ground.units),
    sharedLeads: items.filter((item) => item.leads.length > 1).length,
    burnUp: burnUp(countable, asOf, options),
    countable: countable.length,
    overdue,
    unknownYears: countedThrough(rows, overdue, asOf, ground.calendar),
    wasOverdue: items
      .filter((item) => inSubset(item, 'everOverdue', asOf, options) && endedOn(item, options) !== null)
      .map((item) => ({ ...named(item), days: daysLate(item, asOf, options) })),
    windows: countWindows(rows, asOf, options, ground.units),
    balls: countBalls(rows, asOf, ground.calendar),
  }
}

function lightOf(item: Item, today: IsoDate, ground: FigureGround): Light {
  const { calendar, thresholds } = ground
  const rules = ground.rules.get(item.planId) ?? usualRules
  return light(item, { today, calendar, rules, thresholds })
}

/** Under which heading of the totals each state stands. */
const BUCKET: Readonly<Record<ItemState, keyof Figures['byState']>> = {
  draft: 'other',
  assigned: 'other',
  active: 'active',
  endorsing: 'reviewing',
  reviewing: 'reviewing',
  approving: 'reviewing',
  closed: 'closed',
  declined: 'other',
  standing: 'standing',
  suspended: 'suspended',
  cancelled: 'other',
}

export function countStates(items: readonly Item[]): Figures['byState'] {
  const count = { closed: 0, active: 0, reviewing: 0, standing: 0, suspended: 0, other: 0 }
  for (const { state } of items) count[BUCKET[state]] += 1
  return count
}

function countLights(rows: readonly Counted[]): Figures['byLight'] {
  const count = Object.fromEntries(lights.map((one) => [one, 0])) as Record<Light, number>
  for (const row of rows) count[row.light] += 1
  return count
}

/** Each with the sets it was counted of. */
export function rates(within: (subset: Subset) => Item[]): Rate[] {
  const rate = (name: Rate['name'], partOf: Subset, wholeOf: Subset): Rate => {
    const part = within(partOf).length
    const whole = within(wholeOf).length
    return { name, part, whole, percent: percentOf(part, whole), partOf, wholeOf }
  }
  return [
    rate('closedRate', 'closed', 'countable'),
    rate('dueClosedRate', 'dueClosed', 'due'),
    rate('dueOnTimeRate', 'dueOnTime', 'due'),
    rate('overdueRate', 'overdue', 'due'),
    rate('firstPassRate', 'firstPass', 'requested'),
  ]
}

/** Units in their own order; one that leads nothing is left out. */
function countUnits(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): UnitFigures[] {
  const byLead = rowsBy(rows, leadsOf)
  return units.flatMap((unit) => {
    const own = byLead.get(unit.id)
    if (own === undefined) return []
    const overdue = own.filter((row) => inSubset(row.item, 'overdue', asOf, options))
    const late = new Set(overdue)
    const states = countStates(own.filter((row) => !late.has(row)).map((row) => row.item))
    return [
      {
        unitId: unit.id,
        lead: own.length,
        ...states,
        overdue: overdue.length,
        worst: worst(overdue.map((row) => row.light)),
      },
    ]
  })
}
