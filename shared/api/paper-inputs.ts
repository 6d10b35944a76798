import { z } from 'zod'
import { commandIdSchema, daySchema, itemIdSchema, planIdSchema } from '../items/commands.ts'
import { searchKeys } from '../ledger/address.ts'
import { itemKinds, type PaperChoice, sheetKinds, slipKinds } from '../papers/kinds.ts'
import { templateIdSchema } from './template-inputs.ts'

const yearSchema = z.int().min(2000).max(2100)
const choiceSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('bulletin'),
      planId: planIdSchema.nullable(),
      since: daySchema,
      until: daySchema,
    }),
    z.object({ kind: z.literal('yearReport'), planId: planIdSchema.nullable(), year: yearSchema }),
    z.object({
      kind: z.enum(slipKinds),
      itemId: itemIdSchema,
      year: yearSchema,
      no: z.int().min(1).max(100_000),
    }),
    z.object({ kind: z.literal('reminder'), itemId: itemIdSchema, at: z.iso.datetime() }),
    z.object({ kind: z.enum(itemKinds), itemId: itemIdSchema }),
    z.object({ kind: z.enum(sheetKinds), planId: planIdSchema }),
    z.object({
      kind: z.literal('template'),
      templateId: templateIdSchema,
      search: z.partialRecord(z.enum(searchKeys), z.string().max(400)),
    }),
  ])
  .refine((choice) => choice.kind !== 'bulletin' || choice.since <= choice.until)

export const previewPaperSchema = z.object({ choice: choiceSchema })
export const makePaperSchema = z.object({
  commandId: commandIdSchema,
  id: z.string().regex(/^[0-9a-z]{1,40}$/),
  choice: choiceSchema,
  /** What the preview was known by: nothing else is made than what was seen. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
})
export type MakePaper = Omit<z.infer<typeof makePaperSchema>, 'choice'> & { choice: PaperChoice }
