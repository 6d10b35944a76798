import { getMeetingSchema, meetingCommandSchema, openMeetingSchema } from '#shared/meetings/commands.ts'
import { procedure, router } from '../trpc.ts'
import { executeMeeting } from './execute-meeting.ts'
import { freezingOf } from './freeze.ts'
import { openMeeting } from './open-meeting.ts'
import { readMeeting, readMeetings, readRows } from './read.ts'
import { previewUndoClose } from './undo-close.ts'

export const meetingsRouter = router({
  list: procedure('meetings.list').query(({ ctx }) => readMeetings(ctx)),
  get: procedure('meetings.get')
    .input(getMeetingSchema)
    .query(({ ctx, input }) => readMeeting(ctx, input.id)),
  rows: procedure('meetings.rows')
    .input(getMeetingSchema)
    .query(({ ctx, input }) => readRows(ctx, input.id)),
  freezing: procedure('meetings.freezing')
    .input(getMeetingSchema)
    .query(({ input }) => freezingOf(input.id)),
  undoPreview: procedure('meetings.undoPreview')
    .input(getMeetingSchema)
    .query(({ ctx, input }) => previewUndoClose(ctx, input.id)),
  open: procedure('meetings.open')
    .input(openMeetingSchema)
    .mutation(({ ctx, input }) => openMeeting(ctx, input)),
  command: procedure('meetings.command')
    .input(meetingCommandSchema)
    .mutation(({ ctx, input }) => executeMeeting(ctx, input)),
})
