import { inTransaction } from '#db/database.ts'
import { getHandover, listHandovers } from '#db/handovers.ts'
import type { HandoverCommand } from '#shared/handovers/commands.ts'
import { decideHandover } from '#shared/handovers/decide-handover.ts'
import { type HandoverSummary, summaryOf } from '#shared/handovers/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { storeHandover } from './store-handover.ts'

/** One step of a handover: 报备, a line confirmed, asked or answered, or the end of it all. */
export function executeHandover(ctx: SignedIn, command: HandoverCommand): Promise<HandoverSummary> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, handoverId: id } = command
    const handover = await getHandover(tx, id)
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'handover', id })
    if (earlier.length > 0 && handover !== null) return summaryOf(handover)
    if (earlier.length > 0) throw new Refused('commandReused')
    const { actor, actorName, me } = ctx.asker
    const others = command.type === 'file' ? await listHandovers(tx) : []
    const ground = { clock: ctx.clock, name: me.name, actorName, others }
    const { events } = unlessRefused(decideHandover(handover, command, actor, ground))
    return summaryOf(await storeHandover(tx, stampOf(ctx, commandId), handover, events))
  })
}
