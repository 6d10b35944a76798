import { importCopy } from '#shared/copy/import.ts'
import { stages } from '#shared/copy/stages.ts'
import { isDay } from '#shared/dates.ts'
import type { PlanFields } from '#shared/imports/confirm.ts'
import { limits } from '#shared/items/limits.ts'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { type Plan, type PlanKind, type PlanRules, planKinds, usualRules } from '#shared/plans/model.ts'

const words = importCopy.plan
const MOST_SHORT = 60

/** The plan as it is typed before 确认入账: numbers and days are still words. */
export interface TypedPlan {
  title: string
  shortTitle: string
  docNumber: string
  year: string
  kind: PlanKind
  visibility: PlanRules['visibility']
  evidenceRequired: boolean
  defaultDueOn: string
  declineWithin: string
  reportEvery: PlanRules['reportEvery']
  reportDay: string
  graceDays: string
}

/** What the paper says about itself, for the office to complete. */
export function typedPlanOf(parsed: ParsedPlan, fileName: string | null): TypedPlan {
  const title = parsed.title ?? fileName?.replace(/\.[^.]+$/, '') ?? ''
  return {
    title: title.slice(0, limits.title),
    shortTitle: '',
    docNumber: parsed.docNumber?.slice(0, MOST_SHORT) ?? '',
    year: parsed.year === null ? '' : String(parsed.year),
    kind: planKinds.find((kind) => kind === parsed.kind) ?? 'other',
    visibility: usualRules.visibility,
    evidenceRequired: usualRules.evidenceRequired,
    defaultDueOn: usualRules.defaultDueOn ?? '',
    declineWithin: String(usualRules.declineWithin),
    reportEvery: usualRules.reportEvery,
    reportDay: String(usualRules.reportDay),
    graceDays: String(usualRules.graceDays),
  }
}

/** A revised plan: what its new paper says, and for the rest what the ledger has. */
export function typedPlanFrom(before: Plan, parsed: ParsedPlan): TypedPlan {
  const printed = typedPlanOf(parsed, null)
  return {
    ...printed,
    title: printed.title || before.title,
    shortTitle: before.shortTitle,
    docNumber: printed.docNumber || (before.docNumber ?? ''),
    year: printed.year || String(before.year ?? ''),
    kind: before.kind,
    graceDays: String(before.rules.graceDays),
  }
}

export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2100
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most
}

export type Faults = Partial<Record<keyof TypedPlan, string>>

/** What has to be put right, by field. */
export function faultsOf(plan: TypedPlan): Faults {
  return {
    ...(plan.title.trim() === '' ? { title: words.missing } : {}),
    ...(plan.title.trim().length > limits.title ? { title: words.tooLong(limits.title) } : {}),
    ...(plan.year !== '' && !isYear(plan.year) ? { year: words.badYear } : {}),
    ...(plan.defaultDueOn !== '' && !isDay(plan.defaultDueOn) ? { defaultDueOn: words.badDay } : {}),
    ...(isWhole(plan.declineWithin, 1, 30) ? {} : { declineWithin: words.badDays }),
    ...(plan.reportEvery === 'none' || isWhole(plan.reportDay, 1, 28)
      ? {}
      : { reportDay: words.badReportDay }),
    ...(isWhole(plan.graceDays, 0, 30) ? {} : { graceDays: stages.grace.bad }),
  }
}

/** What the typed words mean; only without faults. */
export function fieldsOf(plan: TypedPlan): PlanFields {
  return {
    title: plan.title.trim(),
    shortTitle: plan.shortTitle.trim(),
    docNumber: plan.docNumber.trim() || null,
    year: plan.year === '' ? null : Number(plan.year),
    kind: plan.kind,
    rules: {
      ...usualRules,
      visibility: plan.visibility,
      evidenceRequired: plan.evidenceRequired,
      defaultDueOn: plan.defaultDueOn || null,
      declineWithin: Number(plan.declineWithin),
      reportEvery: plan.reportEvery,
      reportDay: plan.reportEvery === 'none' ? usualRules.reportDay : Number(plan.reportDay),
      graceDays: Number(plan.graceDays),
    },
  }
}
