import { dayOf, type IsoDate, periodOf } from '../dates.ts'
import type { PlanId, UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { periodAt, periodBefore, type ReportPeriod } from '../items/periods.ts'
import { holderOn, reportEvery } from '../items/reporting.ts'
import type { PlanRules } from '../plans/model.ts'

/** 负担: what is asked of a unit: 交办, 填报, 催办, 督办单, 约请配合, 调度督查. */
export const askKinds = ['issue', 'report', 'remind', 'supervise', 'support', 'inspect'] as const
export type AskKind = (typeof askKinds)[number]

interface Ask {
  unitId: UnitId
  kind: AskKind
  item: Item
  /** Asks of one kind of the same day, or for the same period of a plan, come to the unit as one. */
  occasion: string
}

export interface Asks {
  times: number
  items: number
}
export interface Burden {
  unitId: UnitId
  asks: Record<AskKind, Asks>
  times: number
}

interface Span {
  from: IsoDate
  to: IsoDate
}
type RulesOf = (planId: PlanId) => PlanRules

/** What was asked of each unit from one day to another, both inclusive; in the order in which units are met. */
export function burdens(items: readonly Item[], span: Span, rulesOf: RulesOf): Burden[] {
  const found = new Map<UnitId, Ask[]>()
  for (const item of items)
    for (const ask of asksOf(item, span, rulesOf(item.planId)))
      found.set(ask.unitId, [...(found.get(ask.unitId) ?? []), ask])
  return [...found].map(([unitId, list]) => {
    const count = (kind: AskKind): Asks => {
      const own = list.filter((ask) => ask.kind === kind)
      return {
        times: new Set(own.map(({ occasion }) => occasion)).size,
        items: new Set(own.map(({ item }) => item.id)).size,
      }
    }
    const asks = Object.fromEntries(askKinds.map((kind) => [kind, count(kind)])) as Record<AskKind, Asks>
    return { unitId, asks, times: askKinds.reduce((sum, kind) => sum + asks[kind].times, 0) }
  })
}

function asksOf(item: Item, { from, to }: Span, rules: PlanRules): Ask[] {
  const asks: Ask[] = []
  const put = (kind: AskKind, day: IsoDate, units: readonly UnitId[], occasion = day) => {
    if (day < from || day > to) return
    for (const unitId of new Set(units)) asks.push({ unitId, kind, item, occasion })
  }
  // What came from another ledger was given out there.
  if (item.issuedAt !== null && item.brought === undefined) put('issue', dayOf(item.issuedAt), item.leads)
  for (const period of periodsAsked(item, { from, to }, rules))
    put('report', period.opensOn, item.leads, `${item.planId} ${period.key}`)
  for (const { at } of item.reminders) put('remind', dayOf(at), item.leads)
  for (const { at } of item.slips) put('supervise', dayOf(at), item.leads)
  for (const { at, unitId } of item.asks) put('support', dayOf(at), [unitId])
  for (const { on } of item.inspections) put('inspect', on, item.leads)
  return asks
}

/** Periods that opened in the span while the unit had the item in hand. */
function periodsAsked(item: Item, { from, to }: Span, rules: PlanRules): ReportPeriod[] {
  const every = reportEvery(item, rules)
  const first = item.received[0]
  if (every === null || first === undefined) return []
  const signedOn = dayOf(first.at)
  const periods: ReportPeriod[] = []
  for (
    let period = periodAt(to, every, rules);
    period.opensOn >= from;
    period = periodBefore(period, rules)
  ) {
    const isAsked = signedOn <= period.opensOn && holderOn(item, period.opensOn) === 'unit'
    if (isAsked) periods.push(period)
  }
  return periods
}

/** How often a unit may be pressed in a week before the office is told. */
const OFTEN = 2
const PRESSING: readonly AskKind[] = ['remind', 'supervise', 'support', 'inspect']

/** Units that were pressed often already since Monday, and how often: said before they are pressed again. */
export function pressedThisWeek(
  items: readonly Item[],
  today: IsoDate,
  rulesOf: RulesOf,
): Map<UnitId, number> {
  const span = { from: periodOf(today, 'week').start, to: today }
  const counted = burdens(items, span, rulesOf).map(
    ({ unitId, asks }) => [unitId, PRESSING.reduce((sum, kind) => sum + asks[kind].times, 0)] as const,
  )
  return new Map(counted.filter(([, times]) => times >= OFTEN))
}
