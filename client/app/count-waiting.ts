import type { IsoDate } from '#shared/dates.ts'
import type { HandoverSummary } from '#shared/handovers/model.ts'
import { handoversWaiting } from '#shared/handovers/waiting.ts'
import type { Item } from '#shared/items/model.ts'
import { type Plan, usualRules } from '#shared/plans/model.ts'
import type { Actor } from '#shared/users/model.ts'
import { reviewQueue } from '#shared/work/queue.ts'
import { waitingFor } from '#shared/work/waiting.ts'
import type { JudgedBy } from '../components/judged-by.ts'
import type { RoomName } from './rooms.ts'

/** How many wait for this person, by room; a chunk of its own, since it needs the rules of the life of an item. */
export function countWaiting(
  actor: Actor,
  items: readonly Item[],
  plans: readonly Plan[],
  handovers: readonly HandoverSummary[],
  today: IsoDate,
  judgedBy: JudgedBy,
): Partial<Record<RoomName, number>> {
  const rules = new Map(plans.map((plan) => [plan.id, plan.rules]))
  const rulesOf = (planId: Plan['id']) => rules.get(planId) ?? usualRules
  const ground = { today, ...judgedBy, rulesOf }
  return {
    workbench: waitingFor(actor, items, ground).length + handoversWaiting(actor, handovers).length,
    review: reviewQueue(items, actor).length,
  }
}
