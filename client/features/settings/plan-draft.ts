import { settings } from '#shared/copy/settings.ts'
import { stages } from '#shared/copy/stages.ts'
import { isDay } from '#shared/dates.ts'
import type { Plan, PlanKind, PlanRules } from '#shared/plans/model.ts'

const words = settings.plans.form

/** A plan as it is typed: numbers and days are still words. */
export interface PlanDraft {
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
  endorsement: PlanRules['endorsement']
  confirmation: PlanRules['confirmation']
}

export function draftOf({ rules, ...plan }: Plan): PlanDraft {
  return {
    title: plan.title,
    shortTitle: plan.shortTitle,
    docNumber: plan.docNumber ?? '',
    year: plan.year === null ? '' : String(plan.year),
    kind: plan.kind,
    visibility: rules.visibility,
    evidenceRequired: rules.evidenceRequired,
    defaultDueOn: rules.defaultDueOn ?? '',
    declineWithin: String(rules.declineWithin),
    reportEvery: rules.reportEvery,
    reportDay: String(rules.reportDay),
    graceDays: String(rules.graceDays),
    endorsement: rules.endorsement,
    confirmation: rules.confirmation,
  }
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
}

/** What has to be put right, by field. */
export function faultsOf(draft: PlanDraft): Partial<Record<keyof PlanDraft, string>> {
  return {
    ...(draft.title.trim() === '' ? { title: words.missing } : {}),
    ...(draft.year !== '' && !isWhole(draft.year, 1990, 2100) ? { year: words.badYear } : {}),
    ...(draft.defaultDueOn !== '' && !isDay(draft.defaultDueOn) ? { defaultDueOn: words.badDueOn } : {}),
    ...(isWhole(draft.declineWithin, 1, 30) ? {} : { declineWithin: words.badDays }),
    ...(draft.reportEvery === 'none' || isWhole(draft.reportDay, 1, 28)
      ? {}
      : { reportDay: words.badReportDay }),
    ...(isWhole(draft.graceDays, 0, 30) ? {} : { graceDays: stages.grace.bad }),
  }
}

/** The plan that the draft means, with the rules it does not name as they are kept; only without faults. */
export function meantBy(
  draft: PlanDraft,
  kept: PlanRules,
): Pick<Plan, 'title' | 'shortTitle' | 'docNumber' | 'year' | 'kind' | 'rules'> {
  return {
    title: draft.title.trim(),
    shortTitle: draft.shortTitle.trim(),
    docNumber: draft.docNumber.trim() || null,
    year: draft.year === '' ? null : Number(draft.year),
    kind: draft.kind,
    rules: {
      ...kept,
      visibility: draft.visibility,
      evidenceRequired: draft.evidenceRequired,
      defaultDueOn: draft.defaultDueOn || null,
      declineWithin: Number(draft.declineWithin),
      reportEvery: draft.reportEvery,
      reportDay: draft.reportEvery === 'none' ? kept.reportDay : Number(draft.reportDay),
      graceDays: Number(draft.graceDays),
      endorsement: draft.endorsement,
      confirmation: draft.confirmation,
    },
  }
}
