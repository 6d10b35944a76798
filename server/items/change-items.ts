import { inTransaction, type Tx } from '#db/database.ts'
import { getItem } from '#db/items.ts'
import type { ChangeItems } from '#shared/api/inputs.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Act, changesFor } from '#shared/items/bulk-change.ts'
import { decide } from '#shared/items/decide.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { earlierAct, keepAct } from './acts.ts'
import { groundFor } from './ground.ts'
import { changedMeanwhile, storeEvents } from './store-events.ts'

/** 批量调整, as one act: every item is judged as by itself, and all are changed or none. */
export function changeItems(ctx: SignedIn, asked: ChangeItems): Promise<Act> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, reason } = asked
    const done = await earlierAct(ctx, tx, commandId, commandId)
    if (done !== null) return done
    const stamp = stampOf(ctx, commandId)
    const itemIds: ItemId[] = []
    for (const one of asked.items) {
      const item = await getItem(tx, ctx.asker.actor, one.itemId)
      if (item === null) throw new Refused('notFound')
      if (item.version !== one.version) throw await changedMeanwhile(tx, item, one.version)
      const events = await decided(ctx, tx, item, asked)
      if (events.length === 0) continue
      await storeEvents(tx, stamp, item, events)
      itemIds.push(item.id)
    }
    if (itemIds.length === 0) throw new Refused('nothingChanged')
    const act: Act = {
      ...{ id: commandId, change: asked.change, reason, itemIds },
      ...{ by: stamp.actorName, at: stamp.at, undoneAt: null },
    }
    await keepAct(tx, stamp, act, 'actDone')
    return act
  })
}

/** An item that is so already stays as it is; one that cannot be so holds up the whole act. */
async function decided(ctx: SignedIn, tx: Tx, item: Item, asked: ChangeItems): Promise<ItemEvent[]> {
  const wanted = changesFor(item, asked.change)
  if (wanted === null) return []
  if ('refusal' in wanted) throw new Refused(wanted.refusal)
  const { commandId, reason } = asked
  const command = {
    ...{ type: 'amend' as const, commandId, itemId: item.id, version: item.version },
    ...{ changes: wanted.changes, reason },
  }
  const ground = await groundFor(ctx, tx, item, command)
  return unlessRefused(decide(item, command, ctx.asker.actor, ground)).events
}
