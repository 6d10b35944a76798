import { z } from 'zod'
import type { FileHash } from '../ids.ts'
import { commandIdSchema, someText, text } from '../items/commands.ts'
import { columnUses, MOST_NAME, type Template } from '../templates/model.ts'

export const templateIdSchema = z.string().regex(/^[0-9a-z]{1,40}$/)
const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hash) => hash as FileHash)
const columnSchema = z.object({
  column: z.string().regex(/^[A-Z]{1,3}$/),
  head: text(300),
  use: z.enum(columnUses),
})

/** A workbook that was uploaded, or a kept template with another name or other columns. */
export const saveTemplateSchema = z.object({
  commandId: commandIdSchema,
  id: templateIdSchema,
  hash: hashSchema,
  fileName: someText(200),
  name: someText(MOST_NAME),
  sheet: z.string().min(1).max(100),
  row: z.int().min(1).max(100_000),
  columns: z
    .array(columnSchema)
    .min(1)
    .max(200)
    .refine((columns) => new Set(columns.map(({ column }) => column)).size === columns.length)
    .refine((columns) => columns.some(({ use }) => use !== 'keep' && use !== 'blank')),
  noteAt: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,5}$/)
    .nullable(),
})
export type SaveTemplate = Omit<Template, 'size' | 'at' | 'by'> &
  Pick<z.infer<typeof saveTemplateSchema>, 'commandId'>

export const templateSchema = z.object({ id: templateIdSchema })
export const removeTemplateSchema = z.object({ commandId: commandIdSchema, id: templateIdSchema })
