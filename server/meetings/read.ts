import { type Db, inSnapshot } from '#db/database.ts'
import { deckOf, getMeeting, listMeetings } from '#db/meetings.ts'
import { getPlan, rulesByPlan } from '#db/plans.ts'
import type { MeetingDetail, MeetingLine } from '#shared/api/outputs.ts'
import type { MeetingId } from '#shared/ids.ts'
import { isOpenToReaders } from '#shared/meetings/model.ts'
import { seenBy } from '#shared/meetings/pages.ts'
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

/** With the pages that the asker may see, as they were frozen. */
export async function meetingFor(ctx: SignedIn, db: Db, id: MeetingId): Promise<MeetingDetail> {
  const { actor } = ctx.asker
  const meeting = await getMeeting(db, id)
  if (meeting === null || meeting.state === 'dropped') throw new Refused('notFound')
  if (actor.role !== 'office' && !isOpenToReaders(meeting)) throw new Refused('notFound')
  const deck = await deckOf(db, meeting.hash)
  if (deck === null) throw new Error(`the snapshot ${meeting.hash} of a meeting is missing`)
  const plan = await getPlan(db, meeting.planId)
  return seenBy(deck, meeting, actor, plan?.rules.visibility ?? 'own')
}
