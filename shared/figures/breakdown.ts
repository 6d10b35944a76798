import type { IsoDate } from '../dates.ts'
import type { PlanId, UnitId, UserId } from '../ids.ts'
import type { Unit } from '../units/model.ts'
import { DUTIES, type DutySet, dutySets, owersIn } from './duties.ts'
import type { Group } from './groups.ts'
import type { Breakdown, BreakdownRow, Dimension, FigureOptions } from './model.ts'
import { rateIn, rateNames, SetCounts, setsOfItems, setsOn } from './rates.ts'
import { countedDay } from './subsets.ts'

/**
 * Every rate by plan, 章节, unit, leader in charge and month of the due day. An item with k leads stands once under each
 * of its units, once under each of their leaders, and once everywhere else. 签收 and 配合 stand under the unit itself.
 */
export function countBreakdown(
  groups: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): Breakdown {
  const setsOf = setsOn(asOf, options, setsOfItems)
  const leaderOf = new Map(units.map((unit) => [unit.id, unit.leaderId ?? null]))
  const keys: Record<Dimension, (group: Group) => readonly string[]> = {
    plan: ({ planId }) => [planId],
    section: ({ planId, place }) => [sectionKey(planId, place.section)],
    unit: ({ place }) => place.leads,
    leader: ({ place }) => leadersOf(place.leads, leaderOf),
    month: ({ tally }) => [countedDay(tally, options)?.slice(0, 7) ?? 'none'],
  }
  const owed = groups.flatMap((group) => {
    const duties = owedIn(group, asOf)
    return duties.length === 0 ? [] : [{ group, duties }]
  })
  /** A leader answers for the receptions of their units; whom an item asks for help is asked by its leads. */
  const dutyKeys = (dimension: Dimension, group: Group, { set, unitId }: Duty): readonly string[] => {
    if (dimension === 'unit') return unitId === null ? [] : [unitId]
    if (dimension === 'leader' && DUTIES[set].of === 'signing')
      return unitId === null ? [] : leadersOf([unitId], leaderOf)
    return keys[dimension](group)
  }
  const counted = (dimension: Dimension): BreakdownRow[] => {
    const byKey = new Map<string, { total: number; counts: SetCounts }>()
    const rowOf = (key: string) => {
      const row = byKey.get(key) ?? { total: 0, counts: new SetCounts() }
      byKey.set(key, row)
      return row
    }
    for (const group of groups)
      for (const key of keys[dimension](group)) {
        const row = rowOf(key)
        row.total += group.count
        row.counts.add(setsOf(group.tally), group.count)
      }
    for (const { group, duties } of owed)
      for (const duty of duties)
        for (const key of dutyKeys(dimension, group, duty))
          rowOf(key).counts.add([[duty.set, 1]], group.count)
    return [...byKey].map(([key, { total, counts }]) => ({
      key,
      total,
      rates: rateNames.map((name) => {
        const { part, whole, percent } = rateIn(name, counts)
        return { name, part, whole, percent }
      }),
    }))
  }
  const order = new Map(units.map(({ id }, at) => [id as string, at]))
  const byOrder = (a: BreakdownRow, b: BreakdownRow) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)
  return {
    plan: counted('plan'),
    section: counted('section'),
    unit: counted('unit').sort(byOrder),
    leader: counted('leader'),
    month: counted('month').sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

interface Duty {
  set: DutySet
  unitId: UnitId | null
}

const owedIn = ({ tally, place }: Group, asOf: IsoDate): Duty[] =>
  dutySets.flatMap((set) => owersIn(tally, set, asOf, place.leads).map((unitId) => ({ set, unitId })))

/** Every plan has its own 一、 and often the same words after it. */
export const sectionKey = (planId: PlanId, section: string): string => `${planId} ${section}`

export function sectionOf(key: string): { planId: PlanId; section: string } {
  const at = key.indexOf(' ')
  return { planId: key.slice(0, at) as PlanId, section: key.slice(at + 1) }
}

/** '' stands for units without a leader in charge. */
function leadersOf(leads: readonly UnitId[], leaderOf: ReadonlyMap<UnitId, UserId | null>): string[] {
  return [...new Set(leads.map((unitId) => leaderOf.get(unitId) ?? ''))]
}
