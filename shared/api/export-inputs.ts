import { z } from 'zod'
import type { ExportAsk, SheetChoice } from '../exports/job.ts'
import { planIdSchema } from '../items/commands.ts'
import { sheetKinds } from '../papers/kinds.ts'
import { makePaperSchema } from './paper-inputs.ts'

export const exportIdSchema = z.string().regex(/^[0-9a-z]{1,40}$/)
const sheetChoiceSchema: z.ZodType<SheetChoice> = z.object({
  kind: z.enum(sheetKinds),
  planId: planIdSchema,
})

const askSchema: z.ZodType<ExportAsk> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ledger'),
    search: z
      .record(z.string().max(20), z.string().max(200))
      .refine((search) => Object.keys(search).length <= 40),
  }),
  z.object({
    kind: z.literal('paper'),
    make: makePaperSchema.omit({ choice: true }).extend({ choice: sheetChoiceSchema }),
  }),
])

export const startExportSchema = z.object({ id: exportIdSchema, ask: askSchema })
export const dropExportSchema = z.object({ id: exportIdSchema })
