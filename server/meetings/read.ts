import { type Db, inSnapshot } from '#db/database.ts'
import { getMeeting, listMeetings } from '#db/meetings.ts'
import { getPlan, rulesByPlan } from '#db/plans.ts'
import { deckOf, frozenRowsOf } from '#db/snapshots.ts'
import type { MeetingDetail, MeetingLine } from '#shared/api/outputs.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { FrozenRow } from '#shared/meetings/frozen-row.ts'
import { isOpenToReaders, type Meeting } from '#shared/meetings/model.ts'
import { rowsSeenBy, seenBy } from '#shared/meetings/pages.ts'
import { isUnitRole } from '#shared/users/model.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** Meetings that the asker may open, the last first; one that was taken back is in no list. */
export function readMeetings(ctx: SignedIn): Promise<MeetingLine[]> {
  const { role, unitId } = ctx.asker.actor
  return inSnapshot(ctx.db, async (db) => {
    const rules = await rulesByPlan(db)
    const all = await listMeetings(db)
    return all
      .filter((one) => one.state !== 'dropped' && (role === 'office' || isOpenToReaders(one)))
      .map(({ decisions, notes: _notes, ...meeting }) => {
        const isOwn = isUnitRole(role) && rules.get(meeting.planId)?.visibility !== 'all'
        const seen = isOwn ? decisions.filter((one) => one.unitId === unitId) : decisions
        return { ...meeting, decided: seen.length }
      })
  })
}

export function readMeeting(ctx: SignedIn, id: MeetingId): Promise<MeetingDetail> {
  return inSnapshot(ctx.db, (db) => meetingFor(ctx, db, id))
}

/** The rows of its snapshot; null where none were kept. */
export function readRows(ctx: SignedIn, id: MeetingId): Promise<FrozenRow[] | null> {
  return inSnapshot(ctx.db, async (db) => {
    const meeting = await openedTo(ctx, db, id)
    const rows = await frozenRowsOf(db, meeting.hash)
    const plan = await getPlan(db, meeting.planId)
    return rows === null ? null : rowsSeenBy(rows, ctx.asker.actor, plan?.rules.visibility ?? 'own')
  })
}

/** The meeting, if the asker may open it. */
async function openedTo(ctx: SignedIn, db: Db, id: MeetingId): Promise<Meeting> {
  const meeting = await getMeeting(db, id)
  if (meeting === null || meeting.state === 'dropped') throw new Refused('notFound')
  if (ctx.asker.actor.role !== 'office' && !isOpenToReaders(meeting)) throw new Refused('notFound')
  return meeting
}

/** With the pages that the asker may see, as they were frozen. */
export async function meetingFor(ctx: SignedIn, db: Db, id: MeetingId): Promise<MeetingDetail> {
  const { actor } = ctx.asker
  const meeting = await openedTo(ctx, db, id)
  const deck = await deckOf(db, meeting.hash)
  if (deck === null) throw new Error(`the snapshot ${meeting.hash} of a meeting is missing`)
  const plan = await getPlan(db, meeting.planId)
  return seenBy(deck, meeting, actor, plan?.rules.visibility ?? 'own')
}
