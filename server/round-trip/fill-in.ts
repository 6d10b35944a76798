import { inTransaction, type Tx } from '#db/database.ts'
import { getItem } from '#db/items.ts'
import type { FillIn } from '#shared/api/inputs.ts'
import type { PlanId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import { decide } from '#shared/items/decide.ts'
import type { Ground } from '#shared/items/decision.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { onBehalfOf } from '#shared/round-trip/on-behalf.ts'
import type { Actor } from '#shared/users/model.ts'
import type { SignedIn } from '../context.ts'
import { earlierAct, keepAct } from '../items/acts.ts'
import { groundFor } from '../items/ground.ts'
import { changedMeanwhile, storeEvents } from '../items/store-events.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'

type Filled = FillIn['items'][number]

/** 确认填报表, as one act: every row is judged as if reported by itself, and all go in or none. */
export function fillIn(ctx: SignedIn, asked: FillIn): Promise<Act> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, unitId } = asked
    const done = await earlierAct(ctx, tx, commandId, commandId)
    if (done !== null) return done
    const actor = onBehalfOf(ctx.asker.actor, unitId)
    if (actor === null) throw new Refused('notYours')
    const stamp = stampOf(ctx, commandId)
    const groundOf = groundsOf(ctx, tx)
    for (const filled of asked.items) {
      const item = await getItem(tx, ctx.asker.actor, filled.itemId)
      if (item === null) throw new Refused('notFound')
      if (item.version !== filled.version) throw await changedMeanwhile(tx, item, filled.version)
      const commands = commandsOf(filled, asked)
      const [first] = commands
      if (first === undefined) throw new Refused('nothingChanged')
      await storeEvents(tx, stamp, item, decideAll(item, commands, actor, await groundOf(item, first)))
    }
    const act: Act = {
      ...{ id: commandId, change: {}, reason: '', itemIds: asked.items.map(({ itemId }) => itemId) },
      sheet: { unitId, name: asked.name, cells: asked.cells },
      ...{ by: stamp.actorName, at: stamp.at, undoneAt: null },
    }
    await keepAct(tx, stamp, act, 'actDone')
    return act
  })
}

/** What a row says, as the commands that a person would give one by one. */
function commandsOf({ itemId, version, report, measures }: Filled, { commandId }: FillIn): ItemCommand[] {
  const head = { commandId, itemId, version }
  return [
    ...(report === null
      ? []
      : [
          report === 'unchanged'
            ? { type: report, ...head }
            : { type: 'report' as const, ...report, ...head },
        ]),
    ...measures.map((one) => ({ type: 'measure' as const, ...one, evidenceId: null, ...head })),
  ]
}

/** The second is decided on what the first has made of the item. */
function decideAll(item: Item, commands: readonly ItemCommand[], actor: Actor, ground: Ground): ItemEvent[] {
  const events: ItemEvent[] = []
  let now = item
  for (const command of commands) {
    const decision = decide(now, command, actor, ground)
    if ('refusal' in decision) throw new Refused(decision.refusal, { item })
    events.push(...decision.events)
    now = evolve(now, decision.events)
  }
  return events
}

/** Reports of one plan stand on the same ground: it is read once. */
function groundsOf(ctx: SignedIn, tx: Tx) {
  const known = new Map<PlanId, Ground>()
  return async (item: Item, command: ItemCommand): Promise<Ground> => {
    const ground = known.get(item.planId) ?? (await groundFor(ctx, tx, item, command))
    known.set(item.planId, ground)
    return ground
  }
}
