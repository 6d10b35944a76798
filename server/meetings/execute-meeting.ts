import { inTransaction, type Tx } from '#db/database.ts'
import { getMeeting } from '#db/meetings.ts'
import type { MeetingEventType } from '#db/table-events.ts'
import { listUnits } from '#db/units.ts'
import type { MeetingId } from '#shared/ids.ts'
import type { MeetingCommand } from '#shared/meetings/commands.ts'
import { decideMeeting } from '#shared/meetings/decide-meeting.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { keepFrozen, type Prepared, prepareFreeze } from './freeze.ts'
import { itemsOfMeeting } from './items-of-meeting.ts'
import { storeMeeting } from './store-meeting.ts'
import { takeBackItems, uponClose } from './undo-close.ts'

const EVENT: Readonly<Record<MeetingCommand['type'], MeetingEventType>> = {
  begin: 'meetingBegun',
  freezeAgain: 'meetingFrozenAgain',
  drop: 'meetingDropped',
  decide: 'meetingDecided',
  changeDecision: 'meetingDecided',
  dropDecision: 'meetingDecided',
  note: 'meetingNoted',
  close: 'meetingClosed',
  undoClose: 'meetingCloseUndone',
}

/** One step of a meeting; the last makes its decisions items of the ledger, all of them or none. */
export async function executeMeeting(ctx: SignedIn, command: MeetingCommand): Promise<Meeting> {
  const prepared = command.type === 'freezeAgain' ? await frozenAnew(ctx, command.meetingId) : null
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, meetingId: id } = command
    const before = await getMeeting(tx, id)
    if (before === null) throw new Refused('notFound')
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'meeting', id })
    if (earlier.length > 0) return before
    const units = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]))
    const upon = command.type === 'undoClose' ? await uponClose(ctx, tx, before) : null
    const { meeting } = unlessRefused(decideMeeting(before, command, { clock: ctx.clock, units, upon }))
    if (command.type === 'undoClose') await takeBackItems(ctx, tx, commandId, before)
    const after = await withLedger(ctx, tx, command, meeting, prepared)
    return storeMeeting(tx, stampOf(ctx, commandId), after, EVENT[command.type])
  })
}

/** Made before the transaction; whether the meeting may still be frozen again is decided in it. */
async function frozenAnew(ctx: SignedIn, id: MeetingId): Promise<Prepared> {
  const meeting = await getMeeting(ctx.db, id)
  if (meeting === null) throw new Refused('notFound')
  if (meeting.state !== 'preparing') throw new Refused('meetingState')
  return prepareFreeze(ctx, meeting)
}

/** What only the ledger can add: a newer snapshot, or the items of the decisions. */
async function withLedger(
  ctx: SignedIn,
  tx: Tx,
  command: MeetingCommand,
  meeting: Meeting,
  prepared: Prepared | null,
): Promise<Meeting> {
  if (prepared !== null) return { ...meeting, ...(await keepFrozen(ctx, tx, meeting, prepared)) }
  if (command.type === 'close') return itemsOfMeeting(ctx, tx, command.commandId, meeting)
  return meeting
}
