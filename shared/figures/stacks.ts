import type { UnitId } from '../ids.ts'
import type { Light } from '../items/light.ts'
import type { ItemState } from '../items/model.ts'
import { readNumber } from '../plan/numbers.ts'
import type { Unit } from '../units/model.ts'
import { sectionKey, sectionOf } from './breakdown.ts'
import type { Group } from './groups.ts'
import type { Figures, SectionFigures, Stack, UnitFigures } from './model.ts'
import { rowsBy, sumOf, worst } from './rows.ts'
import type { Tally } from './tally.ts'

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

export function countStates(groups: readonly Group[]): Figures['byState'] {
  const counts = { closed: 0, active: 0, reviewing: 0, standing: 0, suspended: 0, other: 0 }
  for (const { tally, count } of groups) counts[BUCKET[tally.state]] += count
  return counts
}

type LightOf = (tally: Tally) => Light

/** The parts that these items have come to; what is late is a part of its own, whatever its state. */
function stackOf(groups: readonly Group[], late: ReadonlySet<Group>, lightOfLate: LightOf): Stack {
  const overdue = groups.filter((group) => late.has(group))
  return {
    ...countStates(groups.filter((group) => !late.has(group))),
    overdue: sumOf(overdue),
    worst: worst(overdue.map(({ tally }) => lightOfLate(tally))),
  }
}

/** Units in their own order; one that leads nothing is left out. */
export function countUnits(
  groups: readonly Group[],
  late: ReadonlySet<Group>,
  units: readonly Unit[],
  lightOfLate: LightOf,
): UnitFigures[] {
  const byLead = rowsBy<Group, UnitId>(groups, ({ place }) => place.leads)
  return units.flatMap(({ id }) => {
    const own = byLead.get(id)
    return own === undefined ? [] : [{ unitId: id, lead: sumOf(own), ...stackOf(own, late, lightOfLate) }]
  })
}

/** 章节 of each plan, in the order of their numbers; what stands in none comes last. */
export function countSections(
  groups: readonly Group[],
  late: ReadonlySet<Group>,
  lightOfLate: LightOf,
): SectionFigures[] {
  const plans = [...new Set(groups.map(({ planId }) => planId))]
  const bySection = rowsBy(groups, ({ planId, place }) => [sectionKey(planId, place.section)])
  return [...bySection]
    .map(([key, own]) => ({ key, own, ...sectionOf(key) }))
    .sort(
      (a, b) =>
        plans.indexOf(a.planId) - plans.indexOf(b.planId) ||
        numberOf(a.section) - numberOf(b.section) ||
        (a.section < b.section ? -1 : 1),
    )
    .map(({ key, own }) => ({ key, total: sumOf(own), ...stackOf(own, late, lightOfLate) }))
}

function numberOf(section: string): number {
  if (section === '') return Number.POSITIVE_INFINITY
  return readNumber(section)?.value ?? Number.MAX_SAFE_INTEGER
}
