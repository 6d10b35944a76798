import type { MeetingId, PlanId } from '#shared/ids.ts'
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

/** The place in the log where it was closed last; null while it never was. */
export async function closedSeq(db: Db, id: MeetingId): Promise<number | null> {
  const row = await db
    .selectFrom('event_log')
    .select('seq')
    .where('stream', '=', 'meeting')
    .where('subject_id', '=', id)
    .where('type', '=', 'meetingClosed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? null
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

const toMeeting = ({ body }: { body: string }): Meeting => JSON.parse(body) as Meeting
