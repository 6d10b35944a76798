import type { CountedPeriod, IsoDate } from '../dates.ts'
import type { Share } from '../figures/model.ts'
import { percentOf } from '../figures/percent.ts'
import type { PlanId, UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { periodAt, periodBefore, type ReportPeriod } from '../items/periods.ts'
import { reportEvery, reportOf, type Standing, standingIn } from '../items/reporting.ts'
import type { PlanRules } from '../plans/model.ts'

/** 应报 is their sum; `copied` of the reported repeat the progress of the period before. */
export type PeriodCounts = Record<Standing, number> & { copied: number }

/** One plan's period: what each lead owes and has given. */
export interface PeriodGroup {
  planId: PlanId
  period: ReportPeriod
  total: PeriodCounts
  /** An item with several leads counts once in the total, and once for each of them here. */
  units: { unitId: UnitId; counts: PeriodCounts }[]
  missing: Item[]
}

/** The running period, or the one before it. */
export type WhichPeriod = 'running' | 'before'

const noCounts = (): PeriodCounts => ({ reported: 0, copied: 0, unchanged: 0, late: 0, missing: 0 })
const EVERY: readonly CountedPeriod[] = ['month', 'quarter', 'week', 'half', 'year']

/** How the reports of each plan's periods stand on `today`; a plan's standing items have their own, by quarters. */
export function periodGroups(
  items: readonly Item[],
  today: IsoDate,
  rulesOf: (planId: PlanId) => PlanRules,
  which: WhichPeriod,
): PeriodGroup[] {
  const groups = new Map<string, PeriodGroup>()
  for (const item of items) {
    const rules = rulesOf(item.planId)
    const every = reportEvery(item, rules)
    if (every === null) continue
    const running = periodAt(today, every, rules)
    const period = which === 'running' ? running : periodBefore(running, rules)
    const standing = standingIn(item, period, today, rules)
    if (standing === null) continue
    const key = `${item.planId} ${every}`
    const group = groups.get(key) ?? {
      ...{ planId: item.planId, period, total: noCounts(), units: [], missing: [] },
    }
    groups.set(key, group)
    add(group, item, standing)
  }
  const plans = [...new Set(items.map(({ planId }) => planId))]
  return [...groups.values()].sort(
    (a, b) =>
      plans.indexOf(a.planId) - plans.indexOf(b.planId) ||
      EVERY.indexOf(a.period.every) - EVERY.indexOf(b.period.every),
  )
}

function add(group: PeriodGroup, item: Item, standing: Standing): void {
  const isCopied =
    item.lastReport !== null &&
    reportOf(item, group.period) === item.lastReport &&
    (item.lastReport.copied ?? []).includes('progress')
  const count = (counts: PeriodCounts) => {
    counts[standing]++
    if (standing === 'reported' && isCopied) counts.copied++
  }
  count(group.total)
  if (standing === 'missing') group.missing.push(item)
  for (const unitId of new Set(item.leads)) {
    let row = group.units.find((one) => one.unitId === unitId)
    if (row === undefined) {
      row = { unitId, counts: noCounts() }
      group.units.push(row)
    }
    count(row.counts)
  }
}

/** 填报及时率: given in time, of what was given and, once the cut-off has passed, of what is missing. */
export function inTimeShare(counts: PeriodCounts, { by }: ReportPeriod, today: IsoDate): Share {
  const { reported, unchanged, late, missing } = counts
  const part = reported + unchanged
  const whole = part + late + (today > by ? missing : 0)
  return { part, whole, percent: percentOf(part, whole) }
}

/** 应报. */
export function owedCount({ reported, unchanged, late, missing }: PeriodCounts): number {
  return reported + unchanged + late + missing
}
