import type { IsoInstant } from '#shared/dates.ts'
import type { CommandId, PlanId, UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import type { Db, Tx } from './database.ts'
import { type LogRecord, recordsOfCommand, toRecord } from './event-log.ts'
import { listUnits } from './units.ts'

/** The command that brought the plan into the ledger. */
export async function importOf(db: Db, planId: PlanId): Promise<CommandId | null> {
  const row = await db
    .selectFrom('event_log')
    .select('command_id')
    .where('stream', '=', 'plan')
    .where('subject_id', '=', planId)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : (row.command_id as CommandId)
}

/** The first thing that was built upon an import: something done to one of its items, or a revision. */
export async function firstAfterImport(
  db: Db,
  planId: PlanId,
  imported: CommandId,
): Promise<LogRecord | null> {
  const row = await db
    .selectFrom('event_log')
    .selectAll()
    .where('command_id', '!=', imported)
    .where((e) =>
      e.or([
        e.and([e('stream', '=', 'item'), e('plan_id', '=', planId)]),
        e.and([e('stream', '=', 'plan'), e('subject_id', '=', planId), e('type', '=', 'planRevised')]),
      ]),
    )
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toRecord(row)
}

/** Units that an import made, as they are now: those that nothing else names, and those that something does. */
export async function unitsOfImport(
  db: Db,
  planId: PlanId,
  imported: CommandId,
): Promise<{ unused: Unit[]; used: Unit[] }> {
  const made = await madeBy(db, imported)
  if (made.size === 0) return { unused: [], used: [] }
  const all = await listUnits(db)
  const used = await usedElsewhere(db, planId, [...made])
  for (const unit of all) if (!made.has(unit.id)) for (const member of unit.members) used.add(member)
  const now = all.filter((unit) => made.has(unit.id))
  // A group that stays keeps its members.
  for (const unit of now) if (used.has(unit.id)) for (const member of unit.members) used.add(member)
  return {
    unused: now.filter((unit) => !used.has(unit.id)),
    used: now.filter((unit) => used.has(unit.id)),
  }
}

/** Saved by this command, and never before it. */
async function madeBy(db: Db, commandId: CommandId): Promise<Set<UnitId>> {
  const saved = (await recordsOfCommand(db, commandId)).filter((record) => record.stream === 'unit')
  const ids = saved.flatMap((record) => (record.stream === 'item' ? [] : record.subjectId))
  const first = saved[0]?.seq
  if (first === undefined) return new Set()
  const before = await db
    .selectFrom('event_log')
    .select('subject_id')
    .where('stream', '=', 'unit')
    .where('subject_id', 'in', ids)
    .where('seq', '<', first)
    .execute()
  const known = new Set(before.map((row) => row.subject_id))
  return new Set(ids.filter((id) => !known.has(id)) as UnitId[])
}

async function usedElsewhere(db: Db, planId: PlanId, ids: readonly UnitId[]): Promise<Set<UnitId>> {
  const leads = await db
    .selectFrom('item_unit')
    .innerJoin('item', 'item.id', 'item_unit.item_id')
    .select('item_unit.unit_id')
    .distinct()
    .where('item_unit.unit_id', 'in', ids)
    .where('item.plan_id', '!=', planId)
    .execute()
  const people = await db.selectFrom('account').select('unit_id').where('unit_id', 'in', ids).execute()
  return new Set(
    [...leads, ...people].flatMap((row) => (row.unit_id === null ? [] : (row.unit_id as UnitId))),
  )
}

/** Takes a plan out of the ledger: its rows are found by no unit any more, and its words may come in again. */
export async function withdrawPlan(tx: Tx, planId: PlanId, at: IsoInstant): Promise<void> {
  await tx.updateTable('plan').set({ withdrawn_at: at }).where('id', '=', planId).execute()
  await tx
    .deleteFrom('item_unit')
    .where('item_id', 'in', (e) => e.selectFrom('item').select('id').where('plan_id', '=', planId))
    .execute()
}

export async function deleteUnits(tx: Tx, ids: readonly UnitId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('unit').where('id', 'in', ids).execute()
}
