import { dayOf, daysBetween, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Indicator, Item } from '../items/model.ts'
import { isMet } from '../items/progress.ts'
import type { PlanRules } from '../plans/model.ts'

/** What a reviewer checks: what the paper asks for, what was reported, and whether the two agree. */
export type Check =
  | { kind: 'indicator'; indicator: Indicator; verdict: 'met' | 'notMet' | 'notMeasured' | 'byHand' }
  | { kind: 'window'; printed: string | null; dueOn: IsoDate | null; askedOn: IsoDate; lateDays: number }
  | { kind: 'evidence'; needed: boolean; files: number; urls: number; numbers: number }
  | { kind: 'reports'; count: number; last: IsoDate | null }
  | { kind: 'supports'; answered: UnitId[]; missing: UnitId[] }
  | { kind: 'returns'; count: number; reason: string }

function indicatorCheck(indicator: Indicator): Check {
  if (indicator.op === '~') return { kind: 'indicator', indicator, verdict: 'byHand' }
  if (indicator.current === null) return { kind: 'indicator', indicator, verdict: 'notMeasured' }
  return { kind: 'indicator', indicator, verdict: isMet(indicator) ? 'met' : 'notMet' }
}

/** The checks of an open closing request; `dueOn` is what its window came to. */
export function checksOf(
  item: Item,
  rules: Pick<PlanRules, 'evidenceRequired'>,
  dueOn: IsoDate | null,
): Check[] {
  if (!item.closing) return []
  const askedOn = dayOf(item.closing.at)
  const count = (kind: string) => item.evidence.filter((evidence) => evidence.kind === kind).length
  const answered = item.supports.filter((unitId) => item.contributions.some((c) => c.unitId === unitId))
  const checks: Check[] = item.indicators.map(indicatorCheck)
  checks.push({
    kind: 'window',
    printed: item.window.text,
    dueOn,
    askedOn,
    lateDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, askedOn)),
  })
  checks.push({
    kind: 'evidence',
    needed: rules.evidenceRequired,
    files: count('file'),
    urls: count('url'),
    numbers: count('document'),
  })
  checks.push({
    kind: 'reports',
    count: item.reportCount,
    last: item.lastReport ? dayOf(item.lastReport.at) : null,
  })
  if (item.supports.length > 0) {
    const missing = item.supports.filter((unitId) => !answered.includes(unitId))
    checks.push({ kind: 'supports', answered, missing })
  }
  if (item.returnCount > 0 && item.lastReturn)
    checks.push({ kind: 'returns', count: item.returnCount, reason: item.lastReturn.reason })
  return checks
}

/** Whether the check needs the reviewer's eye: something is missing or disagrees. */
export function isLacking(check: Check): boolean {
  switch (check.kind) {
    case 'indicator':
      return check.verdict !== 'met'
    case 'window':
      return check.lateDays > 0
    case 'evidence':
      return check.needed && check.files + check.urls + check.numbers === 0
    case 'reports':
      return check.count === 0
    case 'supports':
      return check.missing.length > 0
    case 'returns':
      return true
  }
}
