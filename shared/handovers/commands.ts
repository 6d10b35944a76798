import { z } from 'zod'
import type { HandoverId } from '../ids.ts'
import {
  commandIdSchema,
  daySchema,
  itemIdSchema,
  limits,
  someText,
  text,
  unitIdSchema,
  userIdSchema,
} from '../items/commands.ts'
import { accountEnds } from './model.ts'

export const handoverIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z_-]{1,40}$/)
  .transform((value) => value as HandoverId)
const envelope = { commandId: commandIdSchema, handoverId: handoverIdSchema }

export const handoverCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('file'),
    successor: someText(60),
    on: daySchema,
    note: text(limits.reason),
    ...envelope,
  }),
  z.object({ type: z.literal('confirm'), itemId: itemIdSchema, ...envelope }),
  z.object({
    type: z.enum(['question', 'answer']),
    itemId: itemIdSchema,
    text: someText(limits.reason),
    ...envelope,
  }),
  z.object({ type: z.literal('drop'), reason: someText(limits.reason), ...envelope }),
])
export type HandoverCommand = z.infer<typeof handoverCommandSchema>

export const changeLiaisonSchema = z.object({
  ...envelope,
  unitId: unitIdSchema,
  fromId: userIdSchema.nullable(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('known'), userId: userIdSchema }),
    z.object({
      kind: z.literal('new'),
      userId: userIdSchema,
      login: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z._-]{2,40}$/),
      name: someText(60),
      password: z.string().min(1).max(200),
    }),
  ]),
  accountEnd: z.enum(accountEnds),
})
export type ChangeLiaison = z.infer<typeof changeLiaisonSchema>
export const getHandoverSchema = z.object({ handoverId: handoverIdSchema })
