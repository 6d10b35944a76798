import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Actor } from '../users/model.ts'
import type { ItemCommandType } from './commands.ts'
import type { Item, ItemState } from './model.ts'

/** In what relation to the item somebody must stand to give a command; `decider`: the office, of a key item the leader. */
export type Relation = 'office' | 'leader' | 'decider' | 'lead' | 'support' | 'leadOrSupport'

export interface Rule {
  from: readonly ItemState[]
  by: Relation
}

const open = ['assigned', 'active', 'standing', 'reviewing', 'declined'] as const
const working = ['active', 'standing'] as const

/** Who may ask for what, when (design §5). A new command is one row here, one case in `decide`, one label in the copy. */
export const RULES: Readonly<Record<ItemCommandType, Rule>> = {
  issue: { from: ['draft'], by: 'office' },
  receive: { from: ['assigned', 'active', 'standing'], by: 'lead' },
  decline: { from: ['assigned'], by: 'lead' },
  reassign: { from: ['draft', 'declined', 'assigned', 'active'], by: 'office' },
  report: { from: working, by: 'lead' },
  unchanged: { from: working, by: 'lead' },
  contribute: { from: working, by: 'support' },
  measure: { from: working, by: 'lead' },
  attach: { from: working, by: 'leadOrSupport' },
  detach: { from: working, by: 'leadOrSupport' },
  requestClosing: { from: ['active'], by: 'lead' },
  approve: { from: ['reviewing'], by: 'office' },
  return: { from: ['reviewing'], by: 'office' },
  remind: { from: ['assigned', 'active', 'standing'], by: 'office' },
  amend: { from: ['draft', ...open], by: 'office' },
  reopen: { from: ['closed'], by: 'decider' },
  cancel: { from: open, by: 'decider' },
  instruct: { from: [...open, 'closed'], by: 'leader' },
}

export const itemCommandTypes = Object.keys(RULES) as ItemCommandType[]

export function isLead(item: Pick<Item, 'leads'>, unitId: UnitId | null): boolean {
  return unitId !== null && item.leads.includes(unitId)
}

export function isSupport(item: Pick<Item, 'supports'>, unitId: UnitId | null): boolean {
  return unitId !== null && item.supports.includes(unitId)
}

export function hasReceived(item: Pick<Item, 'received'>, unitId: UnitId | null): boolean {
  return item.received.some((one) => one.unitId === unitId)
}

/** Closed by the word of another ledger alone: no request was made here, and none approved. */
export function isClosedElsewhere({
  state,
  closing,
  brought,
}: Pick<Item, 'state' | 'closing' | 'brought'>): boolean {
  return state === 'closed' && closing === null && brought !== undefined
}

/** Whether `actor` stands in that relation to the item. */
export function holds(by: Relation, item: Item, actor: Actor): boolean {
  switch (by) {
    case 'office':
    case 'leader':
      return actor.role === by
    case 'decider':
      return actor.role === (item.isKey ? 'leader' : 'office')
    case 'lead':
      return actor.role === 'liaison' && isLead(item, actor.unitId)
    case 'support':
      return actor.role === 'liaison' && isSupport(item, actor.unitId)
    case 'leadOrSupport':
      return holds('lead', item, actor) || holds('support', item, actor)
  }
}

/** The last day on which an assigned item may be declined; a reassigned one is counted from that day anew. */
export function declineBy(
  item: Pick<Item, 'holderSince'>,
  rules: Pick<PlanRules, 'declineWithin'>,
  calendar: Calendar,
): IsoDate {
  return addWorkingDays(dayOf(item.holderSince), rules.declineWithin, calendar)
}

/** Commands that only a lead who has signed for the item may give. */
const AFTER_RECEIVING: readonly ItemCommandType[] = ['report', 'unchanged', 'measure', 'requestClosing']

/** The commands to offer `actor` on `item`: screens draw their buttons from it, `decide` enforces the same. */
export function offered(item: Item, actor: Actor): ItemCommandType[] {
  return itemCommandTypes.filter((type) => {
    const rule = RULES[type]
    if (!holds(rule.by, item, actor) || !rule.from.includes(item.state)) return false
    if (type === 'receive') return !hasReceived(item, actor.unitId)
    if (type === 'unchanged' && item.lastReport === null) return false
    if (type === 'measure' && item.indicators.length === 0) return false
    if (type === 'detach' && !item.evidence.some((one) => one.unitId === actor.unitId)) return false
    return !AFTER_RECEIVING.includes(type) || hasReceived(item, actor.unitId)
  })
}

/** Drafts are the office's own; beyond that a liaison sees what the plan lets them see (design §8). */
export function mayRead(
  item: Pick<Item, 'state' | 'leads' | 'supports'>,
  actor: Actor,
  rules: Pick<PlanRules, 'visibility'>,
): boolean {
  if (actor.role === 'office') return true
  if (actor.role === 'admin' || item.state === 'draft') return false
  if (actor.role === 'leader' || rules.visibility === 'all') return true
  return isLead(item, actor.unitId) || isSupport(item, actor.unitId)
}
