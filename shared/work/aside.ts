import { workingDaysBetween } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import { type Holder, type Item, isUnderReview } from '../items/model.ts'
import { periodAt } from '../items/periods.ts'
import { missedPeriod, reportEvery, type Standing, standingIn } from '../items/reporting.ts'
import type { PlanRules } from '../plans/model.ts'
import { type Actor, isUnitRole, type Role } from '../users/model.ts'
import { factsOf, type ItemFacts, type WorkGround } from './item-facts.ts'

/** Reports of the running period: how each of the items that owe one stands. */
export interface PeriodReports {
  /** `2026-09`, `2026-Q3`; null when the items ask for different ones. */
  period: string | null
  by: IsoDate
  reported: number
  /** Of the reported: those that repeat the progress of the period before word for word. */
  copied: number
  unchanged: number
  late: number
  missing: number
  /** Items that still owe the report of the period before. */
  missed: number
}

const SOON_DAYS = 30

/** Whose items the side column is about: a liaison's unit, else everybody's. */
function isMine(item: Item, unitId: UnitId | null): boolean {
  return unitId === null || item.leads.includes(unitId)
}

/** Reports of the running period by the earliest last day; null when none is asked for. */
export function periodReports(
  actor: Actor,
  items: readonly Item[],
  { today, rulesOf }: WorkGround,
): PeriodReports | null {
  const mine = items.filter((item) => isMine(item, actor.unitId))
  const asked = mine.flatMap((item) => {
    const rules = rulesOf(item.planId)
    const every = reportEvery(item, rules)
    if (every === null) return []
    const period = periodAt(today, every, rules)
    const standing = standingIn(item, period, today, rules)
    return standing === null ? [] : [{ item, period, standing }]
  })
  const by = asked.map(({ period }) => period.by).sort()[0]
  if (by === undefined) return null
  const [first, ...others] = new Set(asked.map(({ period }) => period.key))
  const count = (standing: Standing) => asked.filter((one) => one.standing === standing).length
  return {
    period: others.length === 0 ? (first ?? null) : null,
    by,
    reported: count('reported'),
    copied: asked.filter(
      ({ item, standing }) => standing === 'reported' && item.lastReport?.copied?.includes('progress'),
    ).length,
    unchanged: count('unchanged'),
    late: count('late'),
    missing: count('missing'),
    missed: mine.filter((item) => isMissedBefore(item, today, rulesOf(item.planId))).length,
  }
}

/** What was missed of the period that has just closed is among its missing already. */
function isMissedBefore(item: Item, today: IsoDate, rules: PlanRules): boolean {
  const missed = missedPeriod(item, today, rules)
  return missed !== null && missed.key !== periodAt(today, missed.every, rules).key
}

/** Whose hands each role's are: what the unit works on is its head's too. */
const HELD_BY: Readonly<Record<Role, readonly Holder[]>> = {
  office: ['office'],
  liaison: ['unit'],
  head: ['head', 'unit'],
  leader: ['leader'],
  admin: [],
}

export interface Elsewhere {
  item: Item
  workingDays: number
}

/** 球在别处: the unit's items that now wait for somebody else, longest first. */
export function elsewhere(actor: Actor, items: readonly Item[], ground: WorkGround): Elsewhere[] {
  const mine = HELD_BY[actor.role]
  return items
    .filter((item) => isMine(item, actor.unitId) && item.holder !== 'none' && !mine.includes(item.holder))
    .filter((item) => isUnitRole(actor.role) || item.state === 'assigned')
    .map((item) => ({
      item,
      workingDays: workingDaysBetween(dayOf(item.holderSince), ground.today, ground.calendar),
    }))
    .sort((a, b) => b.workingDays - a.workingDays || a.item.ordinal - b.item.ordinal)
}

export interface Soon {
  item: Item
  facts: ItemFacts
  /** The unit only supports it. */
  supports: boolean
}

/** 近30天到期: open items whose day lies within thirty days from today, nearest first. */
export function dueSoon(actor: Actor, items: readonly Item[], ground: WorkGround): Soon[] {
  const until = addDays(ground.today, SOON_DAYS)
  const { unitId } = actor
  return items
    .filter((item) => isMine(item, unitId) || (unitId !== null && item.supports.includes(unitId)))
    .map((item) => ({
      item,
      facts: factsOf(item, actor, ground),
      supports: unitId !== null && !item.leads.includes(unitId),
    }))
    .filter(
      ({ item, facts }) =>
        isOpen(item) && facts.dueOn !== null && facts.dueOn >= ground.today && facts.dueOn <= until,
    )
    .sort(
      (a, b) => (a.facts.dueOn ?? '').localeCompare(b.facts.dueOn ?? '') || a.item.ordinal - b.item.ordinal,
    )
}

const isOpen = (item: Item): boolean =>
  item.state === 'assigned' || item.state === 'active' || isUnderReview(item)
