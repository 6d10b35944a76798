import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { IsoInstant } from '#shared/dates.ts'
import type { CommandId, ItemId, PlanId, UserId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { type Db, markAppended, type Tx } from './database.ts'
import { kindOf } from './dialect/kind.ts'
import { CHANNEL } from './dialect/postgres.ts'
import type { EventLogTable } from './schema.ts'
import type { TableEvent, TableName } from './table-events.ts'

interface Head {
  seq: number
  commandId: CommandId
  actorId: UserId
  /** Name and post of the person at that time. */
  actorName: string
  at: IsoInstant
}
export interface ItemRecord extends Head {
  stream: 'item'
  itemId: ItemId
  planId: PlanId
  version: number
  event: ItemEvent
}
export interface TableRecord extends Head {
  stream: TableName
  subjectId: string
  event: TableEvent
}
/** One entry of the one log. */
export type LogRecord = ItemRecord | TableRecord
type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never
export type NewRecord = WithoutSeq<LogRecord>

type Row = Selectable<EventLogTable>
const CHUNK = 500
const BEFORE_ALL = '0'.repeat(64)

/** Every field but the hash itself, in a fixed order, with the body exactly as it is stored. */
function hashOf(row: Omit<Row, 'hash'>): string {
  const { seq, stream, subject_id, plan_id, version, command_id, actor_id, actor_name, at, type, body } = row
  const fields = [seq, stream, subject_id, plan_id, version, command_id, actor_id, actor_name, at, type, body]
  return createHash('sha256').update(row.prev_hash).update(JSON.stringify(fields)).digest('hex')
}

/** Appends to the chain: numbers without gaps, each hash over the one before. */
export async function append(tx: Tx, records: readonly NewRecord[]): Promise<LogRecord[]> {
  if (records.length === 0) return []
  const last = await tx
    .selectFrom('event_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let seq = last?.seq ?? 0
  let prev = last?.hash ?? BEFORE_ALL
  const kept: LogRecord[] = []
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records
      .slice(start, start + CHUNK)
      .map((record) => ({ ...record, seq: ++seq }) as LogRecord)
    const rows = chunk.map((record) => {
      const row = toRow(record, prev)
      prev = row.hash
      return row
    })
    await tx.insertInto('event_log').values(rows).execute()
    kept.push(...chunk)
    if (records.length > CHUNK) await breathe()
  }
  markAppended(tx)
  if (kindOf(tx) === 'postgres') await sql`select pg_notify(${CHANNEL}, '')`.execute(tx)
  return kept
}

export async function eventsOfItem(db: Db, itemId: ItemId, upTo?: IsoInstant): Promise<LoggedEvent[]> {
  let query = db
    .selectFrom('event_log')
    .selectAll()
    .where('stream', '=', 'item')
    .where('subject_id', '=', itemId)
  if (upTo !== undefined) query = query.where('at', '<=', upTo)
  const rows = await query.orderBy('seq').execute()
  return rows.map(toRecord).flatMap(toLogged)
}

/** Up to `limit` entries after `seq`, oldest first. */
export async function recordsSince(db: Db, seq: number, limit = 1000): Promise<LogRecord[]> {
  const rows = await db
    .selectFrom('event_log')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

export async function recordsOfCommand(db: Db, commandId: CommandId): Promise<LogRecord[]> {
  const rows = await db
    .selectFrom('event_log')
    .selectAll()
    .where('command_id', '=', commandId)
    .orderBy('seq')
    .execute()
  return rows.map(toRecord)
}

/** The log's position: 0 when nothing has happened. */
export async function lastSeq(db: Db): Promise<number> {
  const row = await db
    .selectFrom('event_log')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Walks the whole chain, a page at a time. `brokenAt` is the first entry that was changed, left out or put in. */
export async function verifyChain(
  db: Db,
  seen: (record: LogRecord) => void = () => {},
): Promise<{ count: number; brokenAt: number | null }> {
  let count = 0
  let prev = BEFORE_ALL
  for (;;) {
    const rows = await db
      .selectFrom('event_log')
      .selectAll()
      .where('seq', '>', count)
      .orderBy('seq')
      .limit(CHUNK)
      .execute()
    for (const row of rows) {
      if (row.seq !== count + 1 || row.prev_hash !== prev || row.hash !== hashOf(row))
        return { count, brokenAt: count + 1 }
      count = row.seq
      prev = row.hash
      seen(toRecord(row))
    }
    if (rows.length < CHUNK) return { count, brokenAt: null }
    await breathe()
  }
}

/** The event as the API sends it; entries of plain tables have none. */
export function toLogged(record: LogRecord): LoggedEvent[] {
  if (record.stream !== 'item') return []
  const { seq, itemId, planId, version, commandId, actorName, event } = record
  return [{ seq, itemId, planId, version, commandId, actorName, event }]
}

function toRow(record: LogRecord, prev_hash: string): Row {
  const isItem = record.stream === 'item'
  const row = {
    seq: record.seq,
    stream: record.stream,
    subject_id: isItem ? record.itemId : record.subjectId,
    plan_id: isItem ? record.planId : null,
    version: isItem ? record.version : null,
    command_id: record.commandId,
    actor_id: record.actorId,
    actor_name: record.actorName,
    at: record.at,
    type: record.event.type,
    body: JSON.stringify(record.event),
    prev_hash,
  }
  return { ...row, hash: hashOf(row) }
}

export function toRecord(row: Row): LogRecord {
  const head = {
    seq: row.seq,
    commandId: row.command_id as CommandId,
    actorId: row.actor_id as UserId,
    actorName: row.actor_name,
    at: row.at,
  }
  if (row.stream !== 'item')
    return {
      ...head,
      stream: row.stream as TableName,
      subjectId: row.subject_id,
      event: JSON.parse(row.body) as TableEvent,
    }
  return {
    ...head,
    stream: 'item',
    itemId: row.subject_id as ItemId,
    planId: row.plan_id as PlanId,
    version: row.version ?? 0,
    event: JSON.parse(row.body) as ItemEvent,
  }
}
