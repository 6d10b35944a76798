import type { Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import { type Light, light } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import type { Thresholds } from '../items/thresholds.ts'
import { type PlanRules, usualRules } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import { countBreakdown } from './breakdown.ts'
import { burnUp } from './burn-up.ts'
import { type Group, groupsOf } from './groups.ts'
import { lateLight } from './late-light.ts'
import type { FigureOptions, Figures } from './model.ts'
import { countBalls, countedThrough, isOpen, overdueRows, wasOverdueRows } from './open-rows.ts'
import { ratesOf } from './rates.ts'
import { type Counted, type Held, type NamedRows, sumOf } from './rows.ts'
import { countSections, countStates, countUnits } from './stacks.ts'
import { countedDay, countsIn, inSubset, type Subset } from './subsets.ts'
import type { Tally } from './tally.ts'
import { countAhead, countWindows } from './windows.ts'

/** What figures need to know besides the rows. */
export interface FigureGround {
  calendar: Calendar
  thresholds: Thresholds
  rules: ReadonlyMap<PlanId, PlanRules>
  /** In the order in which charts list them. */
  units: readonly Unit[]
}

/** What was counted: items that count alike, how long the open ones have been held, and the rows to be named. */
export interface Counting {
  groups: readonly Group[]
  held: readonly Held[]
  rows: NamedRows
}

/** Every figure of 分析 over these rows, as of one day, on one basis (design §6). */
export function countFigures(
  items: readonly Item[],
  asOf: IsoDate,
  options: FigureOptions,
  ground: FigureGround,
): Figures {
  const within = (subset: Subset) => items.filter((item) => inSubset(item, subset, asOf, options))
  const lit = (item: Item): Counted => ({ item, light: lightOf(item, asOf, ground) })
  const open = items.filter(isOpen)
  const counting = {
    groups: groupsOf(items),
    held: open.map(({ state, holderSince }) => ({ state, since: dayOf(holderSince), count: 1 })),
    rows: {
      overdue: within('overdue').map(lit),
      wasOverdue: within('everOverdue').filter((item) => inSubset(item, 'closed', asOf, options)),
      open: open.map(lit),
    },
  }
  const firstPlan = items[0]?.planId ?? null
  const planId = items.every((item) => item.planId === firstPlan) ? firstPlan : null
  return figuresOf(counting, planId, asOf, options, ground)
}

/** The same of what the database has counted. */
export function figuresOf(
  { groups, held, rows }: Counting,
  planId: PlanId | null,
  asOf: IsoDate,
  options: FigureOptions,
  ground: FigureGround,
): Figures {
  const within = (subset: Subset) => groups.filter(({ tally }) => countsIn(tally, subset, asOf, options))
  const countable = within('countable')
  const late = within('overdue')
  const lights = new Map<Tally, Light>(groups.map(({ tally }) => [tally, lateLight(tally, asOf, ground)]))
  const lightOfLate = (tally: Tally) => lights.get(tally) ?? 'none'
  return {
    planId,
    asOf,
    options,
    total: sumOf(groups),
    byState: countStates(groups),
    rates: ratesOf(groups, asOf, options),
    breakdown: countBreakdown(groups, asOf, options, ground.units),
    byUnit: countUnits(groups, new Set(late), ground.units, lightOfLate),
    bySection: countSections(groups, new Set(late), lightOfLate),
    sharedLeads: sumOf(groups.filter(({ place }) => place.leads.length > 1)),
    burnUp: burnUp(countable, asOf, options),
    countable: sumOf(countable),
    overdueCount: sumOf(late),
    silentCount: sumOf(late.filter(({ tally }) => lightOfLate(tally) === 'deepRed')),
    wasOverdueCount: sumOf(
      within('everOverdue').filter(({ tally }) => countsIn(tally, 'closed', asOf, options)),
    ),
    overdue: overdueRows(rows.overdue, asOf, options, ground.calendar),
    unknownYears: countedThrough(
      held,
      late.map(({ tally }) => countedDay(tally, options)),
      asOf,
      ground.calendar,
    ),
    wasOverdue: wasOverdueRows(rows.wasOverdue, asOf, options),
    windows: countWindows(countable, asOf, options, ground.units, lightOfLate),
    ahead: countAhead(within('ahead'), options),
    balls: countBalls(held, rows.open, asOf, ground.calendar),
  }
}

export function lightOf(item: Item, today: IsoDate, ground: FigureGround): Light {
  const { calendar, thresholds } = ground
  const rules = ground.rules.get(item.planId) ?? usualRules
  return light(item, { today, calendar, rules, thresholds })
}
