import type { IsoDate } from '../dates.ts'
import type { UserId } from '../ids.ts'
import type { Actor } from '../users/model.ts'
import type { ItemCommandType } from './commands.ts'
import type { Item } from './model.ts'
import { hangsOnExtension, isExtendable, openExtension, openInstructions, openSlips } from './open-asks.ts'
import { openYears } from './reconciliation.ts'
import { hasReceived, holds, itemCommandTypes, RULES } from './rules.ts'

/** Commands that only a lead who has signed for the item may give. */
const AFTER_RECEIVING: readonly ItemCommandType[] = [
  'report',
  'unchanged',
  'measure',
  'reachMilestone',
  'requestClosing',
  'requestExtension',
]
/** Nobody signs what they asked for themselves. */
const isOthers = (item: Item, actor: Actor): boolean => item.closing?.by !== actor.userId
const isSignable = (item: Item, actor: Actor): boolean => isOthers(item, actor) && !hangsOnExtension(item)
const isAskedByOthers = (asked: { by: UserId } | null, actor: Actor): boolean =>
  asked !== null && asked.by !== actor.userId

/** What a command must find to be about, beside state and person. */
const MATTER: Partial<Record<ItemCommandType, (item: Item, actor: Actor) => boolean>> = {
  reassign: (item) => openExtension(item) === null,
  receive: (item, actor) => !hasReceived(item, actor.unitId),
  decline: (item) => !item.isInsisted,
  unchanged: (item) => item.lastReport !== null,
  measure: (item) => item.indicators.length > 0,
  detach: (item, actor) => item.evidence.some((one) => one.unitId === actor.unitId),
  askSupport: (item, actor) =>
    item.supports.length > 0 && (actor.role === 'office' || hasReceived(item, actor.unitId)),
  setMilestones: (item, actor) => actor.role === 'office' || hasReceived(item, actor.unitId),
  reachMilestone: (item) => item.milestones.some((one) => one.doneOn === null),
  endorse: isOthers,
  approve: isSignable,
  confirm: isSignable,
  requestExtension: (item) => openExtension(item) === null && isExtendable(item),
  decideExtension: (item, actor) => isAskedByOthers(openExtension(item), actor),
  suspend: (item) => item.suspensionAsk === null,
  resume: (item) => item.suspensionAsk === null,
  withdrawSuspension: (item) => item.suspensionAsk !== null,
  decideSuspension: (item, actor) => isAskedByOthers(item.suspensionAsk, actor),
  replySupervision: (item, actor) => openSlips(item, actor.unitId).length > 0,
  answerInstruction: (item, actor) => openInstructions(item, actor.unitId).length > 0,
}

/** What must be so on the day, where that is known. */
const TIMELY: Partial<Record<ItemCommandType, (item: Item, today: IsoDate) => boolean>> = {
  reconcile: (item, today) => openYears(item, today).length > 0,
}

/** The commands to offer `actor` on `item`: screens draw their buttons from it, `decide` enforces the same. */
export function offered(item: Item, actor: Actor, today: IsoDate | null = null): ItemCommandType[] {
  return itemCommandTypes.filter((type) => {
    const rule = RULES[type]
    if (!holds(rule.by, item, actor) || !rule.from.includes(item.state)) return false
    if (AFTER_RECEIVING.includes(type) && !hasReceived(item, actor.unitId)) return false
    if (today !== null && TIMELY[type]?.(item, today) === false) return false
    return MATTER[type]?.(item, actor) ?? true
  })
}
