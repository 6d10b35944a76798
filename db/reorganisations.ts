import type { CommandId, ItemId, ReorganisationId, UnitId, UserId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import type { PastReorganisation, Reorganisation } from '#shared/units/reorganise.ts'
import type { Db } from './database.ts'
import { type ItemRecord, type LogRecord, recordsOfCommand, type TableRecord, toRecord } from './event-log.ts'
import type { LoggedUser } from './table-events.ts'

/** Every merger and split, the last first, with the day it was taken back, if it was. */
export async function listReorganisations(db: Db): Promise<PastReorganisation[]> {
  const found = new Map<ReorganisationId, PastReorganisation>()
  for (const { event, at } of await recordsOf(db)) {
    if (event.type === 'unitsReorganised')
      found.set(event.reorganisation.id, { ...event.reorganisation, at, undoneAt: null })
    const before = event.type === 'reorganisationUndone' ? found.get(event.reorganisation.id) : undefined
    if (before !== undefined) before.undoneAt = at
  }
  return [...found.values()].reverse()
}

/** What one merger or split did, as it must be known to take it back. */
export interface Done {
  reorganisation: Reorganisation
  isUndone: boolean
  items: { itemId: ItemId; version: number }[]
  /** Units and accounts with what they were before; null for those it made. */
  units: { id: UnitId; before: Unit | null }[]
  users: { id: UserId; before: LoggedUser | null }[]
  /** Some unit, account or item of it has changed since. */
  isBuiltUpon: boolean
}

export async function doneBy(db: Db, id: ReorganisationId): Promise<Done | null> {
  const acts = await recordsOf(db, id)
  const act = acts.find(({ event }) => event.type === 'unitsReorganised')
  if (act?.event.type !== 'unitsReorganised') return null
  const records = await recordsOfCommand(db, act.commandId)
  const tables = records.filter((record): record is TableRecord => record.stream !== 'item')
  const items = records.filter((record): record is ItemRecord => record.stream === 'item')
  const isChanged = await Promise.all(records.map((record) => hasLater(db, record, act.commandId)))
  const units = tables.filter(({ stream }) => stream === 'unit').map(({ subjectId }) => subjectId as UnitId)
  const users = tables.filter(({ stream }) => stream === 'user').map(({ subjectId }) => subjectId as UserId)
  return {
    reorganisation: act.event.reorganisation,
    isUndone: acts.some(({ event }) => event.type === 'reorganisationUndone'),
    items: items.map(({ itemId, version }) => ({ itemId, version })),
    units: await Promise.all(
      units.map(async (unitId) => {
        const event = await eventBefore(db, 'unit', unitId, act.seq)
        return { id: unitId, before: event?.type === 'unitSaved' ? event.unit : null }
      }),
    ),
    users: await Promise.all(
      users.map(async (userId) => {
        const event = await eventBefore(db, 'user', userId, act.seq, 'userSaved')
        return { id: userId, before: event?.type === 'userSaved' ? event.user : null }
      }),
    ),
    isBuiltUpon: isChanged.some(Boolean),
  }
}

async function recordsOf(db: Db, id?: ReorganisationId): Promise<TableRecord[]> {
  let query = db.selectFrom('event_log').selectAll().where('stream', '=', 'reorganisation')
  if (id !== undefined) query = query.where('subject_id', '=', id)
  return (await query.orderBy('seq').execute()).map((row) => toRecord(row) as TableRecord)
}

/** Whether something happened to the same thing after it, by another command. */
async function hasLater(db: Db, record: LogRecord, commandId: CommandId): Promise<boolean> {
  const row = await db
    .selectFrom('event_log')
    .select('seq')
    .where('stream', '=', record.stream)
    .where('subject_id', '=', record.stream === 'item' ? record.itemId : record.subjectId)
    .where('seq', '>', record.seq)
    .where('command_id', '!=', commandId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function eventBefore(db: Db, stream: 'unit' | 'user', id: string, seq: number, type = 'unitSaved') {
  const row = await db
    .selectFrom('event_log')
    .selectAll()
    .where('stream', '=', stream)
    .where('subject_id', '=', id)
    .where('type', '=', type)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : (toRecord(row) as TableRecord).event
}

/** Whether anything names one of these units: an item but these, an account but these, a handover. */
export async function namedElsewhere(
  db: Db,
  ids: readonly UnitId[],
  but: Pick<Done, 'items' | 'users'>,
): Promise<boolean> {
  if (ids.length === 0) return false
  const known = new Set<string>([...but.items.map(({ itemId }) => itemId), ...but.users.map(({ id }) => id)])
  const items = await db.selectFrom('item_unit').select('item_id as id').where('unit_id', 'in', ids).execute()
  const users = await db.selectFrom('account').select('id').where('unit_id', 'in', ids).execute()
  const handovers = await db.selectFrom('handover').select('id').where('unit_id', 'in', ids).execute()
  return [...items, ...users, ...handovers].some(({ id }) => !known.has(id))
}
