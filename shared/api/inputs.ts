import { z } from 'zod'
import type { ReorganisationId } from '../ids.ts'
import { nameOfHeading } from '../imports/name-of-heading.ts'
import {
  commandIdSchema,
  daySchema,
  graceDaysSchema,
  indicatorIdSchema,
  indicatorSchema,
  itemCommandSchema,
  itemIdSchema,
  limits,
  planIdSchema,
  someText,
  text,
  unitIdSchema,
  userIdSchema,
  windowSchema,
} from '../items/commands.ts'
import { MOST_ITEMS } from '../items/limits.ts'
import { broughtStates } from '../items/model.ts'
import { lightPresets } from '../items/thresholds.ts'
import { planKinds } from '../plans/model.ts'
import { MOST_FILLED } from '../round-trip/model.ts'
import { sheetFields } from '../sheets/columns.ts'
import { roles } from '../users/model.ts'

export const loginSchema = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z._-]{2,40}$/)
const passwordSchema = z.string().min(1).max(200)
const nameSchema = someText(60)

export const signInSchema = z.object({ login: z.string().trim().min(1).max(40), password: passwordSchema })
export const changePasswordSchema = z.object({ current: passwordSchema, next: passwordSchema })
const firstAccount = z.object({ login: loginSchema, name: nameSchema, password: passwordSchema })
export const setUpSchema = z.object({
  token: z.string().min(1).max(100),
  bureau: nameSchema,
  admin: firstAccount,
  office: firstAccount,
})

const unitFields = {
  name: nameSchema,
  shortName: text(60),
  aliases: z.array(nameSchema).max(50),
  kind: z.enum(['unit', 'group']),
  members: z.array(unitIdSchema).max(200),
}
export const createUnitSchema = z.object({ commandId: commandIdSchema, id: unitIdSchema, ...unitFields })
export const updateUnitSchema = z.object({
  commandId: commandIdSchema,
  id: unitIdSchema,
  ...unitFields,
  isActive: z.boolean(),
})

export const listUnitsSchema = z.object({ asOf: daySchema.nullable() }).optional()
export const unitHistorySchema = z.object({ id: unitIdSchema })
export const setLeaderSchema = z.object({
  commandId: commandIdSchema,
  id: unitIdSchema,
  leaderId: userIdSchema.nullable(),
})

const reorganisationFields = {
  kind: z.enum(['merge', 'split']),
  fromIds: z.array(unitIdSchema).min(1).max(20),
  into: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('known'), unitId: unitIdSchema }),
        z.object({ kind: z.literal('new'), unitId: unitIdSchema, name: nameSchema, shortName: text(60) }),
      ]),
    )
    .min(1)
    .max(10),
  /** Where items and people go that do not go to the first. */
  items: z.array(z.object({ itemId: itemIdSchema, to: unitIdSchema })).max(MOST_ITEMS),
  people: z.array(z.object({ userId: userIdSchema, to: unitIdSchema })).max(200),
  reason: someText(limits.reason),
}
const reorganisationIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z_-]{1,40}$/)
  .transform((value) => value as ReorganisationId)
export const previewReorganisationSchema = z.object(reorganisationFields)
export const reorganiseSchema = z.object({
  commandId: commandIdSchema,
  id: reorganisationIdSchema,
  ...reorganisationFields,
})
export const undoReorganisationSchema = z.object({ commandId: commandIdSchema, id: reorganisationIdSchema })

const userFields = { name: nameSchema, role: z.enum(roles), unitId: unitIdSchema.nullable() }
export const createUserSchema = z.object({
  commandId: commandIdSchema,
  id: userIdSchema,
  login: loginSchema,
  password: passwordSchema,
  ...userFields,
})
export const updateUserSchema = z.object({
  commandId: commandIdSchema,
  id: userIdSchema,
  ...userFields,
  isActive: z.boolean(),
})
export const resetPasswordSchema = z.object({
  commandId: commandIdSchema,
  id: userIdSchema,
  password: passwordSchema,
})

export const rulesSchema = z.object({
  visibility: z.enum(['all', 'own']),
  evidenceRequired: z.boolean(),
  defaultDueOn: daySchema.nullable(),
  declineWithin: z.int().min(1).max(30),
  reportEvery: z.enum(['month', 'quarter', 'none']),
  reportDay: z.int().min(1).max(28),
  graceDays: graceDaysSchema,
  endorsement: z.enum(['none', 'key', 'all']),
  confirmation: z.enum(['none', 'key', 'all']),
})
const planFields = {
  title: someText(limits.title),
  shortTitle: text(60),
  docNumber: text(60).nullable(),
  year: z.int().min(1990).max(2100).nullable(),
  kind: z.enum(planKinds),
  rules: rulesSchema,
}
export const updatePlanSchema = z.object({ commandId: commandIdSchema, id: planIdSchema, ...planFields })

const printedItemSchema = z.object({
  id: itemIdSchema,
  no: text(20),
  path: z.array(text(40)).max(12),
  headings: z.array(text(limits.title)).max(12),
  title: someText(limits.title),
  text: text(20_000),
  source: text(20_000),
  isKey: z.boolean(),
  /** May name groups; the server puts their members in place. */
  leads: z.array(unitIdSchema).max(100),
  supports: z.array(unitIdSchema).max(100),
  window: windowSchema,
  indicators: z.array(indicatorSchema).max(50),
})
/** What another ledger said of an item; which state that comes to is judged by `bringIn`. */
const broughtSchema = z.object({
  state: z.enum(broughtStates),
  progress: text(limits.note),
  problems: text(limits.note),
  next: text(limits.note),
  closedOn: daySchema.nullable(),
  /** The day on which it was given out, where the other ledger says. */
  issuedOn: daySchema.optional(),
  /** The day on which the other ledger said so. */
  asOf: daySchema.nullable(),
})
export type Brought = z.infer<typeof broughtSchema>
const newInDirectory = {
  newUnits: z.array(z.object({ id: unitIdSchema, ...unitFields })).max(300),
  newAliases: z.array(z.object({ unitId: unitIdSchema, alias: nameSchema })).max(300),
}
const sourceText = z.string().max(2_000_000)

const mappingSchema = z.object({
  heads: z.string().min(1).max(2000),
  fields: z.array(z.enum(sheetFields)).max(100),
})
export const forgetMappingSchema = z.object({
  commandId: commandIdSchema,
  heads: z.string().min(1).max(2000),
})
/** Of one paper: a handful of answers, and sections that are left out. */
const readingRulesSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('bareList'), value: z.enum(['allLead', 'firstLeads']) }),
      z.object({ kind: z.literal('monthBefore'), value: z.enum(['monthBefore', 'endOfMonth']) }),
      z.object({
        kind: z.literal('leaveOut'),
        heading: someText(limits.title).refine((heading) => nameOfHeading(heading) !== ''),
      }),
    ]),
  )
  .max(50)
export const forgetRuleSchema = z.object({ commandId: commandIdSchema, key: z.string().min(1).max(300) })
/** Days, and years that are entered in full, in one go. */
export const setDaysSchema = z.object({
  commandId: commandIdSchema,
  days: z.array(z.object({ on: z.string().max(10), mark: z.enum(['off', 'working']) })).max(400),
  years: z.array(z.number().int()).max(10),
  note: text(60),
})
export type SetDays = z.infer<typeof setDaysSchema>
export const takeBackDaysSchema = z.object({
  commandId: commandIdSchema,
  days: z.array(daySchema).max(400),
  years: z.array(z.number().int()).max(10),
})
export type TakeBackDays = z.infer<typeof takeBackDaysSchema>
export const chooseLightsSchema = z.object({ commandId: commandIdSchema, lights: z.enum(lightPresets) })
export type ChooseLights = z.infer<typeof chooseLightsSchema>

/** 确认入账: new units, aliases, the plan and its items, all or nothing. Ids of new things are made by the asker. */
export const importPlanSchema = z.object({
  commandId: commandIdSchema,
  id: planIdSchema,
  ...planFields,
  sourceText,
  ...newInDirectory,
  /** Of an old ledger: how its sheets were read, for the next. */
  mappings: z.array(mappingSchema).max(50).optional(),
  /** What the office wants done with the next paper as with this one; `rules` are those of the plan. */
  readingRules: readingRulesSchema.optional(),
  items: z.array(printedItemSchema.extend({ brought: broughtSchema.optional() })).max(MOST_ITEMS),
})
export type ImportPlan = z.infer<typeof importPlanSchema>

/** 确认修订: what the revised paper makes of a plan. Every item of the plan is `changed`, `kept` or `gone`. */
export const revisePlanSchema = z.object({
  commandId: commandIdSchema,
  id: planIdSchema,
  title: planFields.title,
  shortTitle: planFields.shortTitle,
  docNumber: planFields.docNumber,
  year: planFields.year,
  kind: planFields.kind,
  reason: someText(limits.reason),
  sourceText,
  ...newInDirectory,
  readingRules: readingRulesSchema.optional(),
  added: z.array(printedItemSchema).max(MOST_ITEMS),
  changed: z.array(printedItemSchema.extend({ version: z.int().positive() })).max(MOST_ITEMS),
  kept: z.array(itemIdSchema).max(MOST_ITEMS),
  gone: z.array(itemIdSchema).max(MOST_ITEMS),
})
export type RevisePlan = z.infer<typeof revisePlanSchema>
export const getPlanSchema = z.object({ planId: planIdSchema })
export const undoImportSchema = z.object({ commandId: commandIdSchema, planId: planIdSchema })
export const getRevisionSchema = z.object({ planId: planIdSchema, commandId: commandIdSchema })

export const readPlanSchema = z.object({
  text: z.string().min(1).max(2_000_000),
  year: z.int().min(1990).max(2100).nullable(),
  bareList: z.enum(['allLead', 'firstLeads']),
})

export const listItemsSchema = z.object({ planId: planIdSchema.nullable(), asOf: daySchema.nullable() })
export const getItemSchema = z.object({ itemId: itemIdSchema, asOf: daySchema.nullable() })
/** Up to 1,000 commands, each its own decision and transaction: 交办 all, 催办 several. */
export const bulkSchema = z.object({ commands: z.array(itemCommandSchema).min(1).max(1000) })
/** 批量调整: one act, all or nothing. */
export const changeItemsSchema = z.object({
  commandId: commandIdSchema,
  change: z.object({
    isKey: z.boolean().optional(),
    dueOn: daySchema.optional(),
    addSupports: z.array(unitIdSchema).max(100).optional(),
  }),
  reason: someText(limits.reason),
  items: z
    .array(z.object({ itemId: itemIdSchema, version: z.int().positive() }))
    .min(1)
    .max(1000),
})
export type ChangeItems = z.infer<typeof changeItemsSchema>
/** 确认填报表: what a filled sheet asks for, row by row; one act, all or nothing. */
export const fillInSchema = z.object({
  commandId: commandIdSchema,
  /** Whose sheet it is. */
  unitId: unitIdSchema,
  /** The file's name, and how many of its cells go in: for the list of acts. */
  name: someText(200),
  cells: z.int().min(1).max(100_000),
  items: z
    .array(
      z.object({
        itemId: itemIdSchema,
        version: z.int().positive(),
        report: z
          .literal('unchanged')
          .or(
            z.object({
              progress: someText(limits.note),
              problems: text(limits.note),
              next: text(limits.note),
            }),
          )
          .nullable(),
        measures: z
          .array(
            z.object({
              indicatorId: indicatorIdSchema,
              value: z.number().min(-1e12).max(1e12),
              on: daySchema,
            }),
          )
          .max(50),
      }),
    )
    .min(1)
    .max(MOST_FILLED),
})
export type FillIn = z.infer<typeof fillInSchema>
export const actPreviewSchema = z.object({ actId: commandIdSchema })
export const undoActSchema = z.object({ commandId: commandIdSchema, actId: commandIdSchema })
export const figuresSchema = z.object({
  planId: planIdSchema.nullable(),
  asOf: daySchema.nullable(),
  milestoneCounts: z.boolean(),
  /** 按原时限. */
  byOriginal: z.boolean().optional(),
})
/** And beside which earlier day. */
export const flowSchema = figuresSchema.extend({ before: daySchema })
const seqSchema = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
export const listMessagesSchema = z.object({ cursor: seqSchema.nullish() })
export const markMessagesSchema = z.object({ seqs: z.array(seqSchema).min(1).max(200) })
export const markAllSchema = z.object({ upTo: seqSchema })

const stepSchema = z.int().min(1).max(60).nullable()
export const setLadderSchema = z.object({
  commandId: commandIdSchema,
  ladder: z.object({
    ahead: stepSchema,
    overdue: stepSchema,
    yellow: stepSchema,
    red: stepSchema,
    late: stepSchema,
  }),
})
export const rehearseSchema = z.object({ day: daySchema })
export const drawSampleSchema = z.object({
  commandId: commandIdSchema,
  id: z.string().regex(/^[0-9a-z]{1,40}$/),
  planId: planIdSchema,
  seed: someText(60),
  size: z.int().min(1).max(500),
  /** Only what ended on this day or later. */
  since: daySchema.nullable(),
})
export type DrawSample = z.infer<typeof drawSampleSchema>
export const changesSchema = z.object({ lastEventId: z.string().max(20).nullish() }).optional()
