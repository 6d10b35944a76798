import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { dayOf, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Actor } from '../users/model.ts'
import type { ItemCommandType } from './commands.ts'
import { type Item, type ItemState, isUnderReview, type ReviewState, reviewStates } from './model.ts'

/**
 * In what relation to the item somebody must stand to give a command. `decider`: the office, of a key item the leader;
 * `asker`: the unit whose request it is; `head`: the head of that unit; `holder`: whoever has the request before them;
 * `granter`: the office, of a key item or a second extension the leader.
 */
export type Relation =
  | 'office'
  | 'leader'
  | 'decider'
  | 'lead'
  | 'support'
  | 'leadOrSupport'
  | 'leadOrOffice'
  | 'asker'
  | 'head'
  | 'holder'
  | 'granter'

export interface Rule {
  from: readonly ItemState[]
  by: Relation
}

const working = ['active', 'standing'] as const
/** Given out and not ended. */
const open = ['assigned', 'active', 'standing', ...reviewStates, 'declined', 'suspended'] as const
/** Held by the unit or its head, who can be pressed. */
const inTheirHands = ['assigned', 'active', 'endorsing', 'standing'] as const
/** With the units, whatever they are at. */
const withUnits = ['assigned', 'active', 'standing', ...reviewStates, 'suspended'] as const

/** Who may ask for what, when (design §5). A new command is one row here, one case in `decide`, one label in the copy. */
export const RULES: Readonly<Record<ItemCommandType, Rule>> = {
  issue: { from: ['draft'], by: 'office' },
  receive: { from: ['assigned', 'active', 'standing'], by: 'lead' },
  decline: { from: ['assigned'], by: 'lead' },
  reassign: { from: ['draft', 'declined', 'assigned', 'active'], by: 'office' },
  insist: { from: ['declined'], by: 'office' },
  report: { from: working, by: 'lead' },
  unchanged: { from: working, by: 'lead' },
  askSupport: { from: working, by: 'leadOrOffice' },
  contribute: { from: working, by: 'support' },
  measure: { from: working, by: 'lead' },
  attach: { from: working, by: 'leadOrSupport' },
  detach: { from: working, by: 'leadOrSupport' },
  setMilestones: { from: ['draft', 'assigned', ...working], by: 'leadOrOffice' },
  reachMilestone: { from: working, by: 'lead' },
  reconcile: { from: ['standing'], by: 'office' },
  requestClosing: { from: ['active'], by: 'lead' },
  withdrawClosing: { from: ['endorsing', 'reviewing'], by: 'asker' },
  endorse: { from: ['endorsing'], by: 'head' },
  approve: { from: ['reviewing'], by: 'office' },
  confirm: { from: ['approving'], by: 'leader' },
  return: { from: reviewStates, by: 'holder' },
  requestExtension: { from: ['active'], by: 'lead' },
  decideExtension: { from: ['active', ...reviewStates], by: 'granter' },
  suspend: { from: ['active'], by: 'office' },
  resume: { from: ['suspended'], by: 'office' },
  withdrawSuspension: {
    from: ['assigned', 'active', ...reviewStates, 'declined', 'suspended'],
    by: 'office',
  },
  decideSuspension: { from: ['active', ...reviewStates, 'suspended'], by: 'leader' },
  remind: { from: inTheirHands, by: 'office' },
  supervise: { from: inTheirHands, by: 'office' },
  replySupervision: { from: withUnits, by: 'lead' },
  inspect: { from: [...open, 'closed'], by: 'office' },
  amend: { from: ['draft', ...open], by: 'office' },
  reopen: { from: ['closed'], by: 'decider' },
  cancel: { from: open, by: 'decider' },
  instruct: { from: [...open, 'closed'], by: 'leader' },
  answerInstruction: { from: [...withUnits, 'closed'], by: 'lead' },
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

/** Reviewed and approved here at least once, milestone or whole; what another ledger had ended was reviewed elsewhere. */
export function approvedOnce(item: Item): boolean {
  const { state, milestoneOn, brought, reopenCount } = item
  if (reopenCount > 0) return true
  if (state === 'closed' && !isClosedElsewhere(item)) return true
  return milestoneOn !== null && milestoneOn !== brought?.milestoneOn
}

/** Who answers the open request for an extension: a second one, and one of a key item, is the leader's. */
export function granterOf(item: Pick<Item, 'extensions' | 'isKey'>): 'office' | 'leader' {
  return item.isKey || item.extensions.some((one) => one.decision?.granted) ? 'leader' : 'office'
}

/** Whose signature each state of review waits for. */
const SIGNER = { endorsing: 'head', reviewing: 'office', approving: 'leader' } as const satisfies Record<
  ReviewState,
  Relation
>

/** Whether the request is the unit's, or would be. */
function isOfRequest({ closing, leads }: Item, unitId: UnitId | null): boolean {
  return closing === null ? isLead({ leads }, unitId) : unitId === closing.unitId
}

/** Whether `actor` stands in that relation to the item. */
export function holds(by: Relation, item: Item, actor: Actor): boolean {
  switch (by) {
    case 'office':
    case 'leader':
      return actor.role === by
    case 'decider':
      return actor.role === (item.isKey ? 'leader' : 'office')
    case 'granter':
      return actor.role === granterOf(item)
    case 'asker':
      return actor.role === 'liaison' && isOfRequest(item, actor.unitId)
    case 'head':
      return actor.role === 'head' && isOfRequest(item, actor.unitId)
    case 'holder':
      return isUnderReview(item)
        ? holds(SIGNER[item.state], item, actor)
        : Object.values(SIGNER).some((by) => holds(by, item, actor))
    case 'leadOrOffice':
      return actor.role === 'office' || holds('lead', item, actor)
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
