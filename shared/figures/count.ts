import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate, lastDayOfMonth, makeDay, yearOf } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import { isExplained, type Light, light, lights, usualThresholds } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { countedDueOn } from '../items/window.ts'
import { type PlanRules, usualRules } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import type { FigureOptions, Figures, Rate, UnitFigures } from './model.ts'
import { medianOf, percentOf } from './percent.ts'
import { daysLate, endedOn, inSubset, type Subset } from './subsets.ts'

/** What figures need to know besides the rows. */
export interface FigureGround {
  calendar: Calendar
  rules: ReadonlyMap<PlanId, PlanRules>
  /** In the order in which charts list them. */
  units: readonly Unit[]
}

interface Counted {
  item: Item
  light: Light
}

/** Deepest first: the order in which lights ask for attention. */
const URGENCY: readonly Light[] = ['deepRed', 'red', 'orange', 'yellow', 'blue', 'green', 'grey', 'none']

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
    overdue: overdueRows(rows, asOf, options, ground.calendar),
    wasOverdue: items
      .filter((item) => inSubset(item, 'everOverdue', asOf, options) && endedOn(item, options) !== null)
      .map((item) => ({ ...named(item), days: daysLate(item, asOf, options) })),
    windows: countWindows(rows, asOf, options, ground.units),
    balls: countBalls(rows, asOf, ground.calendar),
  }
}

const named = (item: Item) => ({ itemId: item.id, ordinal: item.ordinal, title: item.title })

function lightOf(item: Item, today: IsoDate, ground: FigureGround): Light {
  const rules = ground.rules.get(item.planId) ?? usualRules
  return light(item, { today, calendar: ground.calendar, rules, thresholds: usualThresholds })
}

function worst(found: readonly Light[]): Light {
  return URGENCY.find((one) => found.includes(one)) ?? 'none'
}

function countStates(items: readonly Item[]): Figures['byState'] {
  const count = { closed: 0, active: 0, reviewing: 0, standing: 0, other: 0 }
  for (const { state } of items) {
    if (state === 'closed' || state === 'active' || state === 'reviewing' || state === 'standing')
      count[state] += 1
    else count.other += 1
  }
  return count
}

function countLights(rows: readonly Counted[]): Figures['byLight'] {
  const count = Object.fromEntries(lights.map((one) => [one, 0])) as Record<Light, number>
  for (const row of rows) count[row.light] += 1
  return count
}

function rates(within: (subset: Subset) => Item[]): Rate[] {
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
  return units.flatMap((unit) => {
    const own = rows.filter((row) => row.item.leads.includes(unit.id))
    if (own.length === 0) return []
    const overdue = own.filter((row) => inSubset(row.item, 'overdue', asOf, options))
    const rest = own.filter((row) => !overdue.includes(row)).map((row) => row.item)
    const states = countStates(rest)
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

/** The year of the plan's days: from January of the first to the last due month. */
function burnUp(countable: readonly Item[], asOf: IsoDate, options: FigureOptions): Figures['burnUp'] {
  const dues = countable.map(countedDueOn).filter((due) => due !== null)
  if (dues.length === 0) return []
  const ends = countable.map((item) => endedOn(item, options)).filter((day) => day !== null)
  const begins = countable.map((item) => (item.issuedAt === null ? asOf : dayOf(item.issuedAt)))
  const from = begins.reduce((a, b) => (a < b ? a : b))
  const to = [...dues, asOf].reduce((a, b) => (a > b ? a : b))
  return monthEnds(from, to, asOf).map((on) => ({
    on,
    due: dues.filter((due) => due <= on).length,
    closed: on > asOf ? null : ends.filter((day) => day <= on).length,
  }))
}

/** Ends of the months that touch [from, to], from the end of the month before, with `asOf` put in. */
function monthEnds(from: IsoDate, to: IsoDate, asOf: IsoDate): IsoDate[] {
  const days = [addDays(`${from.slice(0, 7)}-01`, -1)]
  let at = from
  for (;;) {
    const end = lastDayOfMonth(yearOf(at), Number(at.slice(5, 7)))
    days.push(end)
    if (end >= to) break
    at = addDays(end, 1)
  }
  return [...new Set([...days, asOf])].sort()
}

function overdueRows(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  calendar: Calendar,
): Figures['overdue'] {
  return rows
    .flatMap((row) => {
      const { item } = row
      const due = countedDueOn(item)
      if (due === null || !inSubset(item, 'overdue', asOf, options)) return []
      const days = daysLate(item, asOf, options)
      return [
        {
          ...named(item),
          unitIds: item.leads,
          dueOn: due,
          days,
          workingDays: workingDaysBetween(due, addDays(due, days), calendar),
          light: row.light,
          holder: item.holder,
          heldWorkingDays: workingDaysBetween(dayOf(item.holderSince), asOf, calendar),
          explained: isExplained(item, due),
        },
      ]
    })
    .sort((a, b) => b.days - a.days || a.ordinal - b.ordinal)
}

function countWindows(
  rows: readonly Counted[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): Figures['windows'] {
  const counted = rows.flatMap((row) => {
    const due = countedDueOn(row.item)
    const isCounted = due !== null && inSubset(row.item, 'countable', asOf, options)
    return isCounted ? [{ ...row, month: due.slice(0, 7) }] : []
  })
  const months = monthsOf(counted.map((row) => row.month))
  const perUnit = units.flatMap((unit) => {
    const own = counted.filter((row) => row.item.leads.includes(unit.id))
    if (own.length === 0) return []
    const cells = months.map((month) => {
      const here = own.filter((row) => row.month === month)
      const open = here.filter((row) => endedOn(row.item, options) === null)
      return { count: here.length, open: open.length, worst: worst(open.map((row) => row.light)) }
    })
    return [{ unitId: unit.id, cells, total: own.length }]
  })
  const totals = months.map((month) => counted.filter((row) => row.month === month).length)
  return { months, rows: perUnit, totals, total: counted.length }
}

/** Every month from the first to the last, also those without a row. */
function monthsOf(found: readonly string[]): string[] {
  const sorted = [...found].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const months = [first]
  for (let at = first; at < last; ) {
    const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))]
    at = (month === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + 1, 1)).slice(0, 7)
    months.push(at)
  }
  return months
}

function countBalls(rows: readonly Counted[], asOf: IsoDate, calendar: Calendar): Figures['balls'] {
  const open = rows.filter(({ item }) => item.state !== 'draft' && item.state !== 'closed')
  return (['unit', 'office', 'leader'] as const).map((holder) => {
    const held = open
      .filter(({ item }) => item.holder === holder)
      .sort((a, b) => URGENCY.indexOf(a.light) - URGENCY.indexOf(b.light) || a.item.ordinal - b.item.ordinal)
    const days = held.map(({ item }) => workingDaysBetween(dayOf(item.holderSince), asOf, calendar))
    return {
      holder,
      count: held.length,
      items: held.map((row) => ({ ...named(row.item), light: row.light })),
      medianWorkingDays: medianOf(days),
    }
  })
}
