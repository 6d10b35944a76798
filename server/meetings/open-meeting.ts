import { inTransaction } from '#db/database.ts'
import { getMeeting } from '#db/meetings.ts'
import type { OpenMeeting } from '#shared/meetings/commands.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { freeze } from './freeze.ts'
import { storeMeeting } from './store-meeting.ts'

/** 开会: the meeting and the snapshot it is held from, in one transaction. */
export function openMeeting(ctx: SignedIn, { commandId, ...asked }: OpenMeeting): Promise<Meeting> {
  return inTransaction(ctx.db, async (tx) => {
    const existing = await getMeeting(tx, asked.id)
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'meeting', id: asked.id })
    if (earlier.length > 0 && existing !== null) return existing
    if (existing !== null) throw new Refused('commandReused')
    const meeting: Meeting = {
      ...asked,
      ...(await freeze(ctx, tx, asked)),
      ...{ state: 'preparing', startedAt: null, closedAt: null, decisions: [], notes: {} },
    }
    return storeMeeting(tx, stampOf(ctx, commandId), meeting, 'meetingOpened')
  })
}
