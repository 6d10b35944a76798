import { createHash } from 'node:crypto'
import type { FileHash, MeetingId, PlanId } from '#shared/ids.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Db, Tx } from './database.ts'

/** The one opened last first. */
export async function listMeetings(db: Db): Promise<Meeting[]> {
  const rows = await db.selectFrom('meeting').select('body').orderBy('ordinal', 'desc').execute()
  return rows.map(toMeeting)
}

export async function getMeeting(db: Db, id: MeetingId): Promise<Meeting | null> {
  const row = await db.selectFrom('meeting').select('body').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMeeting(row)
}

/** The meeting of the plan that was closed before `meeting` was opened; the last of all for one that is still to be opened. */
export async function meetingBefore(db: Db, planId: PlanId, meetingId: MeetingId): Promise<Meeting | null> {
  const rows = await db
    .selectFrom('meeting')
    .select('body')
    .where('plan_id', '=', planId)
    .where('id', '!=', meetingId)
    .orderBy('ordinal', 'desc')
    .execute()
  const closed = rows.map(toMeeting).filter(({ state }) => state === 'closed')
  return closed.sort((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1))[0] ?? null
}

/** A new one takes its place after all others. */
export async function saveMeeting(tx: Tx, meeting: Meeting): Promise<void> {
  const { id, planId: plan_id } = meeting
  const row = { plan_id, body: JSON.stringify(meeting) }
  const last = await tx
    .selectFrom('meeting')
    .select((e) => e.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  await tx
    .insertInto('meeting')
    .values({ id, ordinal: (last?.ordinal ?? 0) + 1, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

/** What a snapshot says, as it is kept: the agenda as it was drawn, and every row of the ledger beneath it. */
export interface Snapshot {
  deck: string
  ledger: string
}

export const hashOfSnapshot = ({ deck, ledger }: Snapshot): FileHash =>
  createHash('sha256').update(deck).update('\n').update(ledger).digest('hex') as FileHash

/** Kept under the hash of what it says; the same is kept once, and nothing ever changes it. */
export async function keepSnapshot(tx: Tx, snapshot: Snapshot): Promise<FileHash> {
  const hash = hashOfSnapshot(snapshot)
  await tx
    .insertInto('meeting_snapshot')
    .values({ hash, ...snapshot })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  return hash
}

export async function deckOf(db: Db, hash: FileHash): Promise<Deck | null> {
  const row = await db
    .selectFrom('meeting_snapshot')
    .select('deck')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.deck) as Deck)
}

/** One at a time: each holds a whole ledger. */
export async function* allSnapshots(db: Db): AsyncGenerator<Snapshot & { hash: string }> {
  const rows = await db.selectFrom('meeting_snapshot').select('hash').orderBy('hash').execute()
  for (const { hash } of rows)
    yield await db
      .selectFrom('meeting_snapshot')
      .selectAll()
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow()
}

const toMeeting = ({ body }: { body: string }): Meeting => JSON.parse(body) as Meeting
