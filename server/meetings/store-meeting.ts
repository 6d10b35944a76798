import type { Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { saveMeeting } from '#db/meetings.ts'
import type { MeetingEventType } from '#db/table-events.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Stamp } from '../stamp.ts'

/** Log and row move together. */
export async function storeMeeting(
  tx: Tx,
  stamp: Stamp,
  meeting: Meeting,
  type: MeetingEventType,
): Promise<Meeting> {
  await saveMeeting(tx, meeting)
  await append(tx, [{ stream: 'meeting', subjectId: meeting.id, ...stamp, event: { type, meeting } }])
  return meeting
}
