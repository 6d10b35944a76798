import { type Db, inTransaction } from '#db/database.ts'
import { getMeeting } from '#db/meetings.ts'
import type { OpenMeeting } from '#shared/meetings/commands.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { keepFrozen, prepareFreeze } from './freeze.ts'
import { storeMeeting } from './store-meeting.ts'

/** 开会: the snapshot is made first, then kept with the meeting that is held from it, in one short transaction. */
export async function openMeeting(ctx: SignedIn, { commandId, ...asked }: OpenMeeting): Promise<Meeting> {
  const opened = async (db: Db) => {
    const earlier = await earlierEffect(ctx, db, commandId, { stream: 'meeting', id: asked.id })
    const existing = await getMeeting(db, asked.id)
    if (existing !== null && earlier.length === 0) throw new Refused('commandReused')
    return existing
  }
  const earlier = await opened(ctx.db)
  if (earlier !== null) return earlier
  const prepared = await prepareFreeze(ctx, asked)
  return inTransaction(ctx.db, async (tx) => {
    const meanwhile = await opened(tx)
    if (meanwhile !== null) return meanwhile
    const meeting: Meeting = {
      ...asked,
      ...(await keepFrozen(ctx, tx, asked, prepared)),
      ...{ state: 'preparing', startedAt: null, closedAt: null, decisions: [], notes: {} },
    }
    return storeMeeting(tx, stampOf(ctx, commandId), meeting, 'meetingOpened')
  })
}
