import { inTransaction, type Tx } from '#db/database.ts'
import { eventsOfItem, type LogRecord, toLogged } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { getItem } from '#db/items.ts'
import type { Executed } from '#shared/api/outputs.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import { decide } from '#shared/items/decide.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { groundFor } from './ground.ts'
import { changedMeanwhile, storeEvents } from './store-events.ts'

/** The one way an item changes: log and ledger move in one transaction, so they cannot disagree. */
export function execute(ctx: SignedIn, command: ItemCommand): Promise<Executed> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, itemId } = command
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'item', id: itemId })
    if (earlier.length > 0) return answerAgain(tx, earlier)
    const item = await getItem(tx, ctx.asker.actor, itemId)
    if (item === null) throw new Refused('notFound')
    if (item.version !== command.version) throw await changedMeanwhile(tx, item, command.version)
    const ground = await groundFor(ctx, tx, item, command)
    const { events } = unlessRefused(decide(item, command, ctx.asker.actor, ground))
    return storeEvents(tx, stampOf(ctx, commandId), item, events)
  })
}

/** The answer of the first time: the row as it was after that command. */
async function answerAgain(tx: Tx, earlier: readonly LogRecord[]): Promise<Executed> {
  const events = earlier.flatMap(toLogged)
  const [first] = events
  if (first === undefined) throw new Refused('commandReused')
  const last = Math.max(...events.map(({ version }) => version))
  const history = await eventsOfItem(tx, first.itemId)
  const folded = history.filter(({ version }) => version <= last).map(({ event }) => event)
  return { item: foldItem(folded), events }
}
