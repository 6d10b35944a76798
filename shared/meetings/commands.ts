import { z } from 'zod'
import type { MeetingId } from '../ids.ts'
import {
  commandIdSchema,
  daySchema,
  itemIdSchema,
  limits,
  periodSchema,
  planIdSchema,
  someText,
  text,
  unitIdSchema,
} from '../items/commands.ts'
import { meetingLimits } from './limits.ts'

const meetingIdSchema = z
  .string()
  .regex(/^[0-9a-z]{1,40}$/)
  .transform((value) => value as MeetingId)
const pageSchema = z.string().regex(/^[0-9A-Za-z_-]{1,80}$/)

export const openMeetingSchema = z.object({
  commandId: commandIdSchema,
  id: meetingIdSchema,
  planId: planIdSchema,
  name: someText(meetingLimits.name),
  on: daySchema,
})
export type OpenMeeting = z.infer<typeof openMeetingSchema>
export const getMeetingSchema = z.object({ id: meetingIdSchema })

const printed = text(limits.title).nullable()
const decisionWindowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), text: printed, dueOn: daySchema }),
  z.object({ kind: z.literal('recurring'), text: printed, period: periodSchema }),
])
const envelope = { commandId: commandIdSchema, meetingId: meetingIdSchema }
const said = {
  decisionId: itemIdSchema,
  text: someText(meetingLimits.decision),
  unitId: unitIdSchema.nullable(),
  window: decisionWindowSchema.nullable(),
}

export const meetingCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['begin', 'close', 'undoClose', 'drop', 'freezeAgain']), ...envelope }),
  z.object({ type: z.literal('decide'), page: pageSchema, ...said, ...envelope }),
  z.object({ type: z.literal('changeDecision'), version: z.int().positive(), ...said, ...envelope }),
  z.object({
    type: z.literal('dropDecision'),
    decisionId: itemIdSchema,
    version: z.int().positive(),
    ...envelope,
  }),
  z.object({ type: z.literal('note'), page: pageSchema, text: text(meetingLimits.note), ...envelope }),
])
export type MeetingCommand = z.infer<typeof meetingCommandSchema>
