import { type Db, inSnapshot, type Tx } from '#db/database.ts'
import { eventsOfItem } from '#db/event-log.ts'
import { getItem } from '#db/items.ts'
import { closedSeq, getMeeting, listMeetings } from '#db/meetings.ts'
import type { MeetingUndoPreview } from '#shared/api/outputs.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { CommandId, MeetingId } from '#shared/ids.ts'
import { decide } from '#shared/items/decide.ts'
import type { Item } from '#shared/items/model.ts'
import { refOf } from '#shared/meetings/exceptions.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { builtUpon, type DecidedItem, heldAfter, type Upon } from '#shared/meetings/undo-close.ts'
import type { SignedIn } from '../context.ts'
import { storeEvents } from '../items/store-events.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { groundOf } from './items-of-meeting.ts'

/** What 撤销散会 would end, and what stands in the way. */
export function previewUndoClose(ctx: SignedIn, id: MeetingId): Promise<MeetingUndoPreview> {
  return inSnapshot(ctx.db, async (db) => {
    const meeting = await getMeeting(db, id)
    if (meeting?.state !== 'closed') throw new Refused('meetingState')
    const items = await decidedItems(ctx, db, meeting)
    return { items: items.map(refOf), blockedBy: await uponClose(ctx, db, meeting) }
  })
}

/** What was built upon the 散会 of a meeting; nothing upon one that is not closed. */
export async function uponClose(ctx: SignedIn, db: Db, meeting: Meeting): Promise<Upon | null> {
  const closed = await closedSeq(db, meeting.id)
  if (meeting.state !== 'closed' || closed === null) return null
  const items = await decidedItems(ctx, db, meeting)
  const lived: DecidedItem[] = []
  for (const item of items) lived.push({ item: refOf(item), history: await eventsOfItem(db, item.id) })
  return builtUpon(lived, heldAfter(meeting, closed, await listMeetings(db)))
}

async function decidedItems(ctx: SignedIn, db: Db, { decisions }: Meeting): Promise<Item[]> {
  const items: Item[] = []
  for (const { id } of decisions) {
    const item = await getItem(db, ctx.asker.actor, id)
    if (item !== null) items.push(item)
  }
  return items
}

/** Each item that the 散会 made is ended, by the rules of 终止; its row and its number stay in the ledger. */
export async function takeBackItems(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  closed: Meeting,
): Promise<void> {
  const stamp = stampOf(ctx, commandId)
  const ground = await groundOf(ctx, tx, closed.planId)
  const reason = meetings.undo.reason(closed.name)
  for (const item of await decidedItems(ctx, tx, closed)) {
    const command = { type: 'cancel', commandId, itemId: item.id, version: item.version, reason } as const
    const { events } = unlessRefused(decide(item, command, ctx.asker.actor, ground))
    await storeEvents(tx, stamp, item, events)
  }
}
