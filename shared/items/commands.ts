import { z } from 'zod'
import { isDay } from '../dates.ts'
import type {
  CommandId,
  EvidenceId,
  FileHash,
  IndicatorId,
  ItemId,
  MilestoneId,
  PlanId,
  UnitId,
  UserId,
} from '../ids.ts'
import { limits, MOST_MILESTONES } from './limits.ts'
import { inspectionWays, slipLevels } from './rounds.ts'

const id = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/)
export const itemIdSchema = id.transform((value) => value as ItemId)
export const planIdSchema = id.transform((value) => value as PlanId)
export const unitIdSchema = id.transform((value) => value as UnitId)
export const userIdSchema = id.transform((value) => value as UserId)
export const commandIdSchema = id.transform((value) => value as CommandId)
export const indicatorIdSchema = id.transform((value) => value as IndicatorId)
export const evidenceIdSchema = id.transform((value) => value as EvidenceId)
const milestoneIdSchema = id.transform((value) => value as MilestoneId)
export const fileHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as FileHash)
/** Between the years a plan may have; charts draw every month from the first day to the last. */
export const daySchema = z.string().refine((day) => isDay(day) && day >= '1990-01-01' && day <= '2100-12-31')

export { limits }
export const text = (most: number) => z.string().trim().max(most)
export const someText = (most: number) => z.string().trim().min(1).max(most)

/** Calendar days after the end of a period. */
export const graceDaysSchema = z.int().min(0).max(30)
export const periodSchema = z.enum(['week', 'month', 'quarter', 'half', 'year'])
export const windowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['date', 'phased']), text: text(limits.title).nullable(), dueOn: daySchema }),
  z.object({ kind: z.enum(['standing', 'service', 'none']), text: text(limits.title).nullable() }),
  z.object({
    kind: z.literal('recurring'),
    text: text(limits.title).nullable(),
    period: periodSchema,
    graceDays: graceDaysSchema.optional(),
  }),
  z.object({
    kind: z.literal('relative'),
    text: text(limits.title).nullable(),
    within: z
      .object({ count: z.int().min(1).max(3660), unit: z.enum(['workingDay', 'day', 'month', 'year']) })
      .nullable(),
    eventOn: daySchema.nullable(),
    dueOn: daySchema.nullable(),
  }),
])
export const comparatorSchema = z.enum(['>=', '>', '<=', '<', '=', '~'])
export const indicatorSchema = z.object({
  id: indicatorIdSchema,
  text: text(limits.title),
  op: comparatorSchema,
  target: z.number().min(-1e12).max(1e12),
  unit: text(20),
  current: z.number().min(-1e12).max(1e12).nullable(),
  measuredOn: daySchema.nullable(),
})

/** Every command carries its own id (a retry repeats it) and the version its author saw. */
const envelope = { commandId: commandIdSchema, itemId: itemIdSchema, version: z.int().positive() }
const unitIds = z.array(unitIdSchema).max(100)

export const itemCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['issue', 'receive', 'unchanged']), ...envelope }),
  z.object({
    type: z.enum([
      'decline',
      'insist',
      'withdrawClosing',
      'return',
      'reopen',
      'cancel',
      'resume',
      'withdrawSuspension',
    ]),
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({
    type: z.literal('reassign'),
    leads: unitIds.min(1),
    supports: unitIds,
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({
    type: z.literal('report'),
    progress: someText(limits.note),
    problems: text(limits.note),
    next: text(limits.note),
    /** Of a recurring item: the instance that is done with it, null for none; left out, it follows from the day. */
    instance: z.string().max(10).nullable().optional(),
    ...envelope,
  }),
  z.object({
    type: z.literal('askSupport'),
    unitIds: unitIds.min(1),
    text: someText(limits.reason),
    answerBy: daySchema,
    ...envelope,
  }),
  z.object({ type: z.literal('contribute'), text: someText(limits.note), ...envelope }),
  z.object({
    type: z.literal('measure'),
    indicatorId: indicatorIdSchema,
    value: z.number().min(-1e12).max(1e12),
    on: daySchema,
    evidenceId: evidenceIdSchema.nullable(),
    ...envelope,
  }),
  z.object({
    type: z.literal('attach'),
    evidenceId: evidenceIdSchema,
    evidence: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), hash: fileHashSchema, name: someText(200) }),
      z.object({
        kind: z.literal('url'),
        url: z.url({ protocol: /^https?$/ }).max(1000),
        publishedOn: daySchema,
        title: text(limits.title),
      }),
      z.object({ kind: z.literal('document'), number: someText(100), title: text(limits.title) }),
    ]),
    ...envelope,
  }),
  z.object({
    type: z.literal('detach'),
    evidenceId: evidenceIdSchema,
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({ type: z.literal('requestClosing'), note: text(limits.note), ...envelope }),
  z.object({ type: z.enum(['endorse', 'approve', 'confirm']), opinion: text(limits.opinion), ...envelope }),
  z.object({
    type: z.literal('requestExtension'),
    to: daySchema,
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({
    type: z.literal('decideExtension'),
    granted: z.boolean(),
    /** The day that the answer fixes; null when it is refused. */
    dueOn: daySchema.nullable(),
    opinion: text(limits.opinion),
    ...envelope,
  }),
  z.object({ type: z.literal('suspend'), reviewOn: daySchema, reason: someText(limits.reason), ...envelope }),
  z.object({
    type: z.literal('decideSuspension'),
    granted: z.boolean(),
    opinion: text(limits.opinion),
    ...envelope,
  }),
  z.object({
    type: z.literal('remind'),
    text: someText(limits.reason),
    answerBy: daySchema.nullable(),
    ...envelope,
  }),
  z.object({
    type: z.literal('supervise'),
    level: z.enum(slipLevels),
    text: someText(limits.reason),
    answerBy: daySchema,
    ...envelope,
  }),
  z.object({
    type: z.literal('replySupervision'),
    year: z.int().min(1990).max(2100),
    no: z.int().positive(),
    text: someText(limits.note),
    ...envelope,
  }),
  z.object({
    type: z.literal('inspect'),
    way: z.enum(inspectionWays),
    on: daySchema,
    text: someText(limits.note),
    ...envelope,
  }),
  z.object({
    type: z.literal('amend'),
    changes: z.object({
      title: someText(limits.title).optional(),
      isKey: z.boolean().optional(),
      window: windowSchema.optional(),
      supports: unitIds.optional(),
      indicators: z.array(indicatorSchema).max(50).optional(),
      text: text(limits.text).optional(),
    }),
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({
    type: z.literal('setMilestones'),
    milestones: z
      .array(
        z.object({
          id: milestoneIdSchema,
          name: someText(limits.title),
          dueOn: daySchema,
          doneOn: daySchema.nullable(),
        }),
      )
      .max(MOST_MILESTONES),
    reason: someText(limits.reason),
    ...envelope,
  }),
  z.object({
    type: z.literal('reachMilestone'),
    milestoneId: milestoneIdSchema,
    on: daySchema,
    note: someText(limits.note),
    evidenceId: evidenceIdSchema.nullable(),
    ...envelope,
  }),
  z.object({
    type: z.literal('reconcile'),
    year: z.int().min(1990).max(2100),
    opinion: text(limits.opinion),
    ...envelope,
  }),
  z.object({
    type: z.literal('instruct'),
    text: someText(limits.reason),
    answerBy: daySchema.nullable().optional(),
    ...envelope,
  }),
  z.object({
    type: z.literal('answerInstruction'),
    /** The moment of the instruction. */
    on: z.iso.datetime(),
    text: someText(limits.note),
    ...envelope,
  }),
])
export type ItemCommand = z.infer<typeof itemCommandSchema>
export type ItemCommandType = ItemCommand['type']
