import { getAct, saveAct } from '#db/acts.ts'
import { type Db, inSnapshot, inTransaction, type Tx } from '#db/database.ts'
import { append, eventsOfItem } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { getItem } from '#db/items.ts'
import type { ChangeItems } from '#shared/api/inputs.ts'
import type { ActPreview } from '#shared/api/outputs.ts'
import { bulkChangeCopy as words } from '#shared/copy/bulk-change.ts'
import { dayOf } from '#shared/dates.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { type Act, changesFor, inverseOf } from '#shared/items/bulk-change.ts'
import { decide } from '#shared/items/decide.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'
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
    await keep(tx, stamp, act, 'actDone')
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

/** What this id has done already. */
async function earlierAct(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  actId: CommandId,
): Promise<Act | null> {
  const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'act', id: actId })
  for (const { event } of earlier)
    if (event.type === 'actDone' || event.type === 'actUndone') return event.act
  return null
}

async function keep(tx: Tx, stamp: Stamp, act: Act, type: 'actDone' | 'actUndone'): Promise<void> {
  await saveAct(tx, act)
  await append(tx, [{ stream: 'act', subjectId: act.id, ...stamp, event: { type, act } }])
}

interface Touched {
  item: Item
  history: LoggedEvent[]
  /** The amendment that the act made of it. */
  made: LoggedEvent & { event: Extract<ItemEvent, { type: 'amended' }> }
}

async function touchedBy(db: Db, ctx: SignedIn, act: Act): Promise<Touched[]> {
  const touched: Touched[] = []
  for (const itemId of act.itemIds) {
    const item = await getItem(db, ctx.asker.actor, itemId)
    if (item === null) continue
    const history = await eventsOfItem(db, itemId)
    for (const logged of history) {
      const { event } = logged
      if (logged.commandId === act.id && event.type === 'amended')
        touched.push({ item, history, made: { ...logged, event } })
    }
  }
  return touched
}

/** The first thing that was done to one of them since; null when the act can be taken back. */
function builtUpon(touched: readonly Touched[]): { item: Item; later: LoggedEvent } | null {
  for (const { item, history, made } of touched) {
    const later = history.find(({ version }) => version > made.version)
    if (later !== undefined) return { item, later }
  }
  return null
}

/** What taking it back restores, and what stands in the way. */
export function previewAct(ctx: SignedIn, actId: CommandId): Promise<ActPreview> {
  return inSnapshot(ctx.db, async (db) => {
    const act = await getAct(db, actId)
    if (act === null) throw new Refused('notFound')
    const touched = await touchedBy(db, ctx, act)
    const found = builtUpon(touched)
    return {
      act,
      items: touched.map(({ item: { id, ordinal, title } }) => ({ id, ordinal, title })),
      blockedBy:
        found === null
          ? null
          : {
              ...{ type: found.later.event.type, title: found.item.title },
              ...{ at: found.later.event.at, actorName: found.later.actorName },
            },
    }
  })
}

/** 撤销批量调整, as one act: each item gets back what was changed, by an amendment of its own in the log. */
export function undoAct(
  ctx: SignedIn,
  { commandId, actId }: { commandId: CommandId; actId: CommandId },
): Promise<Act> {
  return inTransaction(ctx.db, async (tx) => {
    const done = await earlierAct(ctx, tx, commandId, actId)
    if (done !== null) return done
    const act = await getAct(tx, actId)
    if (act === null) throw new Refused('notFound')
    const touched = await touchedBy(tx, ctx, act)
    if (act.undoneAt !== null || builtUpon(touched) !== null) throw new Refused('changeBuiltUpon')
    const stamp = stampOf(ctx, commandId)
    const reason = words.undo.reason(dayOf(act.at), act.reason).slice(0, 500)
    for (const { item, history, made } of touched) {
      const before = foldItem(
        history.filter(({ version }) => version < made.version).map(({ event }) => event),
      )
      const changes = inverseOf(before, made.event)
      await storeEvents(tx, stamp, item, [
        { type: 'amended', changes, reason, at: stamp.at, by: stamp.actorId },
      ])
    }
    const undone: Act = { ...act, undoneAt: stamp.at }
    await keep(tx, stamp, undone, 'actUndone')
    return undone
  })
}
