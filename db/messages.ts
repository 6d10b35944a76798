import { type ExpressionBuilder, sql } from 'kysely'
import type { UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { type Post, unitOfPost } from '#shared/messages/post.ts'
import { toldBy } from '#shared/messages/told.ts'
import type { Digest } from '#shared/pressing/digest.ts'
import { type Actor, isUnitRole } from '#shared/users/model.ts'
import type { Db, Tx } from './database.ts'
import { type LogRecord, recordsSince, toRecord } from './event-log.ts'
import { CHUNK } from './item-rows.ts'
import type { MessageTable, Tables } from './schema.ts'

/** Messages that one entry of the log makes, the item standing as it did before it. */
export function messagesOfEvent(
  seq: number,
  event: ItemEvent,
  after: Item,
  before: Item | null,
): MessageTable[] {
  return toldBy(event, after, before).map((post) => ({
    seq,
    role: post.role,
    unit_id: unitOfPost(post) ?? '',
    user_id: '',
  }))
}

/** A digest is for a person. */
export function messagesOfDigests(seq: number, digests: readonly Digest[]): MessageTable[] {
  return digests.map(({ userId }) => ({ seq, role: '', unit_id: '', user_id: userId }))
}

/** Folds the log, entry by entry, into the messages it makes; `items` as they were before the first. */
export class MessageFold {
  readonly #items: Map<string, Item>

  constructor(items: readonly Item[] = []) {
    this.#items = new Map(items.map((item) => [item.id, item]))
  }

  add(record: LogRecord): MessageTable[] {
    if (record.stream === 'item') {
      const before = this.#items.get(record.itemId) ?? null
      const after = evolve(before, [record.event])
      this.#items.set(record.itemId, after)
      return messagesOfEvent(record.seq, record.event, after, before)
    }
    return record.event.type === 'digestsMade' ? messagesOfDigests(record.seq, record.event.digests) : []
  }
}

export async function insertMessages(tx: Tx, rows: readonly MessageTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx
      .insertInto('message')
      .values(rows.slice(start, start + CHUNK))
      .execute()
}

/**
 * All messages anew from the log. What was opened stays so; what an earlier release did not tell is no news any more,
 * and counts as opened by everybody.
 */
export async function rebuildMessages(tx: Tx): Promise<void> {
  const known = new Set((await allMessages(tx)).map(keyOf))
  await tx.deleteFrom('message').execute()
  const fold = new MessageFold()
  const late: MessageTable[] = []
  for (let seq = 0; ; ) {
    const records = await recordsSince(tx, seq)
    const made = records.flatMap((record) => fold.add(record))
    await insertMessages(tx, made)
    late.push(...made.filter((message) => !known.has(keyOf(message))))
    const last = records.at(-1)
    if (last === undefined) break
    seq = last.seq
  }
  await readByAll(tx, late)
}

const keyOf = ({ seq, role, unit_id, user_id }: MessageTable): string =>
  `${seq} ${role} ${unit_id} ${user_id}`

async function readByAll(tx: Tx, messages: readonly MessageTable[]): Promise<void> {
  if (messages.length === 0) return
  const byAddress = new Map<string, number[]>()
  for (const { seq, role, unit_id, user_id } of messages) {
    const address = user_id === '' ? `${role} ${unit_id}` : user_id
    const found = byAddress.get(address)
    if (found === undefined) byAddress.set(address, [seq])
    else found.push(seq)
  }
  const users = await tx.selectFrom('account').select(['id', 'role', 'unit_id']).execute()
  for (const { id, role, unit_id } of users) {
    const post = `${role} ${isUnitRole(role as Actor['role']) ? (unit_id ?? '') : ''}`
    const seqs = new Set([...(byAddress.get(post) ?? []), ...(byAddress.get(id) ?? [])])
    await insertRead(tx, id, [...seqs])
  }
}

async function insertRead(tx: Tx, userId: string, seqs: readonly number[]): Promise<void> {
  for (let start = 0; start < seqs.length; start += CHUNK)
    await tx
      .insertInto('message_read')
      .values(seqs.slice(start, start + CHUNK).map((seq) => ({ user_id: userId, seq })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

export function allMessages(db: Db): Promise<MessageTable[]> {
  return db.selectFrom('message').selectAll().execute()
}

/** What came to this person's post, or to them by name. */
const isFor = (actor: Actor) => (e: ExpressionBuilder<Tables, 'message'>) =>
  e.or([
    e('message.user_id', '=', actor.userId),
    e.and([
      e('message.role', '=', actor.role),
      e('message.unit_id', '=', isUnitRole(actor.role) ? (actor.unitId ?? '') : ''),
      e('message.user_id', '=', ''),
    ]),
  ])

/** Entries of the log that are messages for this person, newest first, below `before`. */
export async function listMessages(
  db: Db,
  actor: Actor,
  { before, most }: { before: number | null; most: number },
): Promise<{ record: LogRecord; isRead: boolean }[]> {
  let query = db
    .selectFrom('message')
    .innerJoin('event_log', 'event_log.seq', 'message.seq')
    .leftJoin('message_read', (join) =>
      join.onRef('message_read.seq', '=', 'message.seq').on('message_read.user_id', '=', actor.userId),
    )
    .selectAll('event_log')
    .select('message_read.user_id as reader')
    .where(isFor(actor))
  if (before !== null) query = query.where('message.seq', '<', before)
  const rows = await query.orderBy('message.seq', 'desc').limit(most).execute()
  return rows.map(({ reader, ...row }) => ({ record: toRecord(row), isRead: reader !== null }))
}

const unread = (db: Db, actor: Actor) =>
  db
    .selectFrom('message')
    .select('message.seq')
    .where(isFor(actor))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('message_read')
            .select(sql.lit(1).as('one'))
            .whereRef('message_read.seq', '=', 'message.seq')
            .where('message_read.user_id', '=', actor.userId),
        ),
      ),
    )

/** How many have not been opened, up to `most`. */
export async function countUnread(db: Db, actor: Actor, most: number): Promise<number> {
  return (await unread(db, actor).limit(most).execute()).length
}

/** Marks those of `seqs` that are this person's and unopened; null: all up to `upTo`. */
export async function markRead(
  tx: Tx,
  actor: Actor,
  which: { seqs: readonly number[] } | { upTo: number },
): Promise<void> {
  const some =
    'upTo' in which
      ? unread(tx, actor).where('message.seq', '<=', which.upTo)
      : ofThese(tx, actor, which.seqs)
  const seqs = [...new Set((await some.execute()).map(({ seq }) => seq))]
  await insertRead(tx, actor.userId, seqs)
}

const ofThese = (tx: Tx, actor: Actor, seqs: readonly number[]) =>
  unread(tx, actor).where('message.seq', 'in', seqs.length === 0 ? [0] : [...seqs])

/** The posts that hear of these entries. */
export async function postsTold(db: Db, seqs: readonly number[]): Promise<Map<number, Post[]>> {
  const told = new Map<number, Post[]>()
  for (let start = 0; start < seqs.length; start += CHUNK) {
    const rows = await db
      .selectFrom('message')
      .select(['seq', 'role', 'unit_id'])
      .where('seq', 'in', seqs.slice(start, start + CHUNK))
      .where('user_id', '=', '')
      .execute()
    for (const { seq, role, unit_id } of rows)
      told.set(seq, [...(told.get(seq) ?? []), toPost(role as Post['role'], unit_id as UnitId)])
  }
  return told
}

const toPost = (role: Post['role'], unitId: UnitId): Post =>
  role === 'liaison' || role === 'head' ? { role, unitId } : { role }
