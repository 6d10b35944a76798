import { getHandover, listHandovers } from '#db/handovers.ts'
import { mayReadHandover } from '#shared/handovers/decide-handover.ts'
import { type Handover, type HandoverSummary, summaryOf } from '#shared/handovers/model.ts'
import type { HandoverId } from '#shared/ids.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** How far each has come; a liaison learns of those of their own unit, and of those they hand or take over. */
export async function readHandovers(ctx: SignedIn): Promise<HandoverSummary[]> {
  const { actor } = ctx.asker
  const all = await listHandovers(ctx.db)
  const mine =
    actor.role === 'liaison' || actor.role === 'head' ? all.filter((one) => mayReadHandover(one, actor)) : all
  return mine.map(summaryOf)
}

/** The list itself, with what was asked and answered. */
export async function readHandover(ctx: SignedIn, id: HandoverId): Promise<Handover> {
  const handover = await getHandover(ctx.db, id)
  if (handover === null || !mayReadHandover(handover, ctx.asker.actor)) throw new Refused('notFound')
  return handover
}
