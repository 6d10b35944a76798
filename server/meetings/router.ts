import { getMeetingSchema, meetingCommandSchema, openMeetingSchema } from '#shared/meetings/commands.ts'
import { procedure, router } from '../trpc.ts'
import { executeMeeting } from './execute-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { readMeeting, readMeetings } from './read.ts'

export const meetingsRouter = router({
  list: procedure('meetings.list').query(({ ctx }) => readMeetings(ctx)),
  get: procedure('meetings.get')
    .input(getMeetingSchema)
    .query(({ ctx, input }) => readMeeting(ctx, input.id)),
  open: procedure('meetings.open')
    .input(openMeetingSchema)
    .mutation(({ ctx, input }) => openMeeting(ctx, input)),
  command: procedure('meetings.command')
    .input(meetingCommandSchema)
    .mutation(({ ctx, input }) => executeMeeting(ctx, input)),
})
