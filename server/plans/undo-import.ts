import { type Db, inSnapshot, inTransaction, type Tx } from '#db/database.ts'
import type { LogRecord, NewRecord } from '#db/event-log.ts'
import { getItem, listItems } from '#db/items.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { getPlan } from '#db/plans.ts'
import { saveItem } from '#db/save-items.ts'
import { deleteUnits, firstAfterImport, importOf, unitsOfImport, withdrawPlan } from '#db/undo-imports.ts'
import type { UndoPreview } from '#shared/api/outputs.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Plan } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'

/** What undoing the import of a plan would take out of the ledger, and what stands in the way. */
export function previewUndo(ctx: SignedIn, planId: PlanId): Promise<UndoPreview> {
  return inSnapshot(ctx.db, async (db) => {
    const { plan, units, later } = await groundOf(db, planId)
    const names = (some: readonly Unit[]) => some.map(({ name }) => name)
    return {
      title: plan.title,
      itemCount: plan.itemCount,
      unitsGo: names(units.unused),
      unitsStay: names(units.used),
      blockedBy: later === null ? null : await blockedBy(ctx, db, later),
    }
  })
}

async function groundOf(db: Db, planId: PlanId) {
  const plan = await getPlan(db, planId)
  const imported = await importOf(db, planId)
  if (plan === null || imported === null) throw new Refused('notFound')
  const units = await unitsOfImport(db, planId, imported)
  return { plan, units, later: await firstAfterImport(db, planId, imported) }
}

async function blockedBy(
  ctx: SignedIn,
  db: Db,
  { event, at, actorName, ...record }: LogRecord,
): Promise<UndoPreview['blockedBy']> {
  if (record.stream !== 'item') return { type: 'planRevised', title: null, at, actorName }
  const item = await getItem(db, ctx.asker.actor, record.itemId)
  const type = (event as Extract<LogRecord, { stream: 'item' }>['event']).type
  return { type, title: item?.title ?? null, at, actorName }
}

/**
 * 撤销导入, as one act: plan, items and the units that only they named leave the ledger, the log keeps everything. Only
 * while nothing was built upon it; from 交办 on the items are other people's business as well.
 */
export function undoImport(
  ctx: SignedIn,
  { commandId, planId }: { commandId: CommandId; planId: PlanId },
): Promise<{ itemCount: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'plan', id: planId })
    for (const { event } of earlier) if (event.type === 'planWithdrawn') return { itemCount: event.itemCount }
    if (earlier.length > 0) throw new Refused('commandReused')
    const { plan, units, later } = await groundOf(tx, planId)
    if (later !== null) throw new Refused('importBuiltUpon')
    await withdraw(ctx, tx, stampOf(ctx, commandId), plan, units.unused)
    return { itemCount: plan.itemCount }
  })
}

async function withdraw(
  ctx: SignedIn,
  tx: Tx,
  stamp: Stamp,
  plan: Plan,
  units: readonly Unit[],
): Promise<void> {
  const { itemCount, ...kept } = plan
  const records: NewRecord[] = [
    { stream: 'plan', subjectId: plan.id, ...stamp, event: { type: 'planWithdrawn', plan: kept, itemCount } },
  ]
  const event = { type: 'withdrawn' as const, at: stamp.at, by: stamp.actorId }
  const items = await listItems(tx, ctx.asker.actor, plan.id)
  for (const item of items) {
    const after = evolve(item, [event])
    if (!(await saveItem(tx, item, after, stamp.at))) throw new Refused('changedMeanwhile')
    const head = { stream: 'item' as const, itemId: item.id, planId: plan.id, ...stamp }
    records.push({ ...head, version: after.version, event })
  }
  await withdrawPlan(tx, plan.id, stamp.at)
  for (const unit of units)
    records.push({ stream: 'unit', subjectId: unit.id, ...stamp, event: { type: 'unitWithdrawn', unit } })
  await deleteUnits(
    tx,
    units.map(({ id }) => id),
  )
  await appendToItems(tx, items, records)
}
