import type { IsoDate } from '../dates.ts'
import type { PlanId, UnitId, UserId } from '../ids.ts'
import type { Unit } from '../units/model.ts'
import type { Group } from './groups.ts'
import type { Breakdown, BreakdownRow, Dimension, FigureOptions } from './model.ts'
import { rateIn, rateNames, SetCounts, setsOn } from './rates.ts'
import { countedDay } from './subsets.ts'

/**
 * Every rate by plan, 章节, unit, leader in charge and month of the due day. An item with k leads stands once under each
 * of its units, once under each of their leaders, and once everywhere else.
 */
export function countBreakdown(
  groups: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
  units: readonly Unit[],
): Breakdown {
  const setsOf = setsOn(asOf, options)
  const leaderOf = new Map(units.map((unit) => [unit.id, unit.leaderId ?? null]))
  const keys: Record<Dimension, (group: Group) => readonly string[]> = {
    plan: ({ planId }) => [planId],
    section: ({ planId, place }) => [sectionKey(planId, place.section)],
    unit: ({ place }) => place.leads,
    leader: ({ place }) => leadersOf(place.leads, leaderOf),
    month: ({ tally }) => [countedDay(tally, options)?.slice(0, 7) ?? 'none'],
  }
  const counted = (dimension: Dimension): BreakdownRow[] => {
    const byKey = new Map<string, { total: number; counts: SetCounts }>()
    for (const group of groups)
      for (const key of keys[dimension](group)) {
        const row = byKey.get(key) ?? { total: 0, counts: new SetCounts() }
        byKey.set(key, row)
        row.total += group.count
        row.counts.add(setsOf(group.tally), group.count)
      }
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
