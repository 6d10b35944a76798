import { getAct } from '#db/acts.ts'
import { type Db, inSnapshot, inTransaction } from '#db/database.ts'
import { eventsOfItem } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { getItem } from '#db/items.ts'
import type { ActPreview } from '#shared/api/outputs.ts'
import { bulkChangeCopy as words } from '#shared/copy/bulk-change.ts'
import { dayOf } from '#shared/dates.ts'
import type { CommandId } from '#shared/ids.ts'
import { type Act, inverseOf } from '#shared/items/bulk-change.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { filledFacts } from '#shared/round-trip/filled-facts.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'
import { earlierAct, keepAct, mayUndo } from './acts.ts'
import { storeEvents } from './store-events.ts'

interface Touched {
  item: Item
  history: LoggedEvent[]
  /** What the act made of it: an amendment, or what a sheet had said. */
  made: LoggedEvent[]
}

async function touchedBy(db: Db, ctx: SignedIn, act: Act): Promise<Touched[]> {
  const touched: Touched[] = []
  for (const itemId of act.itemIds) {
    const item = await getItem(db, ctx.asker.actor, itemId)
    if (item === null) continue
    const history = await eventsOfItem(db, itemId)
    const made = history.filter(({ commandId }) => commandId === act.id)
    if (made.length > 0) touched.push({ item, history, made })
  }
  return touched
}

/** The first thing that was done to one of them since; null when the act can be taken back. */
function builtUpon(touched: readonly Touched[]): { item: Item; later: LoggedEvent } | null {
  for (const { item, history, made } of touched) {
    const last = Math.max(...made.map(({ version }) => version))
    const later = history.find(({ version }) => version > last)
    if (later !== undefined) return { item, later }
  }
  return null
}

async function actOf(db: Db, ctx: SignedIn, actId: CommandId): Promise<Act> {
  const act = await getAct(db, actId)
  if (act === null || !mayUndo(ctx, act)) throw new Refused('notFound')
  return act
}

/** What taking it back restores, and what stands in the way. */
export function previewAct(ctx: SignedIn, actId: CommandId): Promise<ActPreview> {
  return inSnapshot(ctx.db, async (db) => {
    const act = await actOf(db, ctx, actId)
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

/** 撤销, as one act: each item gets back what was changed, by an event of its own in the log. */
export function undoAct(
  ctx: SignedIn,
  { commandId, actId }: { commandId: CommandId; actId: CommandId },
): Promise<Act> {
  return inTransaction(ctx.db, async (tx) => {
    const done = await earlierAct(ctx, tx, commandId, actId)
    if (done !== null) return done
    const act = await actOf(tx, ctx, actId)
    const touched = await touchedBy(tx, ctx, act)
    if (act.undoneAt !== null || builtUpon(touched) !== null) throw new Refused('changeBuiltUpon')
    const stamp = stampOf(ctx, commandId)
    for (const one of touched) await storeEvents(tx, stamp, one.item, compensating(act, one, stamp))
    const undone: Act = { ...act, undoneAt: stamp.at }
    await keepAct(tx, stamp, undone, 'actUndone')
    return undone
  })
}

function compensating(act: Act, { history, made }: Touched, { at, actorId: by }: Stamp): ItemEvent[] {
  const first = Math.min(...made.map(({ version }) => version))
  const before = foldItem(history.filter(({ version }) => version < first).map(({ event }) => event))
  if (act.sheet !== undefined) {
    const reason = words.undo.sheetReason(dayOf(act.at), act.sheet.name).slice(0, 500)
    return [{ type: 'fillingTakenBack', act: act.id, before: filledFacts(before), reason, at, by }]
  }
  const reason = words.undo.reason(dayOf(act.at), act.reason).slice(0, 500)
  return made.flatMap(({ event }): ItemEvent[] =>
    event.type === 'amended' ? [{ type: 'amended', changes: inverseOf(before, event), reason, at, by }] : [],
  )
}
