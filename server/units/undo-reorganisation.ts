import { inTransaction, type Tx } from '#db/database.ts'
import { append, eventsOfItem, type NewRecord } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { getItem } from '#db/items.ts'
import { type Done, doneBy, namedElsewhere } from '#db/reorganisations.ts'
import { deleteUnits } from '#db/undo-imports.ts'
import { listUnits, saveUnit } from '#db/units.ts'
import type { CommandId, ItemId, ReorganisationId } from '#shared/ids.ts'
import { factsBefore } from '#shared/items/evolve-transfer.ts'
import type { Reorganisation } from '#shared/units/reorganise.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { saveAccount } from '../handovers/store-handover.ts'
import { storeEvents } from '../items/store-events.ts'
import { Refused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'
import { logUnits } from './save-unit.ts'

/**
 * 撤销合并、拆分: a compensating act, one again, while nothing later depends on it: no item, unit or account of it has
 * changed since, and nothing new names the units that it made.
 */
export function undoReorganisation(
  ctx: SignedIn,
  { commandId, id }: { commandId: CommandId; id: ReorganisationId },
): Promise<Reorganisation> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'reorganisation', id })
    const done = await doneBy(tx, id)
    if (done === null) throw new Refused('notFound')
    if (earlier.length > 0) return done.reorganisation
    const made = done.units.filter(({ before }) => before === null).map((unit) => unit.id)
    if (done.isUndone || done.isBuiltUpon || (await namedElsewhere(tx, made, done)))
      throw new Refused('reorganisationBuiltUpon')
    const stamp = stampOf(ctx, commandId)
    const event = { type: 'reorganisationUndone' as const, reorganisation: done.reorganisation }
    await append(tx, [{ stream: 'reorganisation', subjectId: id, ...stamp, event }])
    for (const { itemId } of done.items) await giveBack(ctx, tx, stamp, itemId)
    for (const { before } of done.users) if (before !== null) await saveAccount(tx, stamp, before)
    await restoreUnits(tx, stamp, done)
    return done.reorganisation
  })
}

async function giveBack(ctx: SignedIn, tx: Tx, stamp: Stamp, itemId: ItemId): Promise<void> {
  const item = await getItem(tx, ctx.asker.actor, itemId)
  const history = (await eventsOfItem(tx, itemId)).map(({ event }) => event)
  const last = history.at(-1)
  if (item === null || last?.type !== 'transferred') throw new Refused('reorganisationBuiltUpon')
  const before = factsBefore(foldItem(history.slice(0, -1)), last.moves)
  await storeEvents(tx, stamp, item, [{ type: 'transferUndone', before, at: stamp.at, by: stamp.actorId }])
}

/** Those that were there before become what they were; those that were made by it go. */
async function restoreUnits(tx: Tx, stamp: Stamp, { units }: Done): Promise<void> {
  const restored = units.flatMap(({ before }) => (before === null ? [] : [before]))
  for (const unit of restored) await saveUnit(tx, unit)
  await logUnits(tx, stamp, restored)
  const made = units.filter(({ before }) => before === null).map(({ id }) => id)
  const gone = (await listUnits(tx)).filter(({ id }) => made.includes(id))
  const records = gone.map(
    (unit): NewRecord => ({
      stream: 'unit',
      subjectId: unit.id,
      ...stamp,
      event: { type: 'unitWithdrawn', unit },
    }),
  )
  await deleteUnits(tx, made)
  await append(tx, records)
}
