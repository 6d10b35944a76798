import type { IsoDate, IsoInstant } from '../dates.ts'
import type { ItemId, PlanId } from '../ids.ts'

export const planKinds = ['plan', 'meeting', 'instruction', 'rectification', 'other'] as const
export type PlanKind = (typeof planKinds)[number]

/** What the office sets for a plan; the rules of its items ask for these. */
export interface PlanRules {
  /** Whether a liaison sees the whole ledger or only their unit's part. */
  visibility: 'all' | 'own'
  /** Whether a closing needs evidence. */
  evidenceRequired: boolean
  /** The window of items that print none; null leaves them without. */
  defaultDueOn: IsoDate | null
  /** Working days within which a lead may decline, counted from the day after issue. */
  declineWithin: number
  /** How often a report is due, and by which day of the month (1 to 28). */
  reportEvery: 'month' | 'quarter' | 'none'
  reportDay: number
  /** Calendar days after a period in which the instance of a recurring item is in time; items keep what stood at the import. */
  graceDays: number
  /** 审签, 审定: of which closings the head of the unit signs first, and a leader has the last word. */
  endorsement: 'none' | 'key' | 'all'
  confirmation: 'none' | 'key' | 'all'
}

export const usualRules: PlanRules = {
  visibility: 'all',
  evidenceRequired: true,
  defaultDueOn: null,
  declineWithin: 3,
  reportEvery: 'month',
  reportDay: 25,
  graceDays: 5,
  endorsement: 'none',
  confirmation: 'key',
}

/** Rules as they were kept, with the usual answer to what was not yet asked then; who gave no grace gives none. */
export const withUsual = (kept: Partial<PlanRules>): PlanRules => ({ ...usualRules, graceDays: 0, ...kept })

/** What lists call a plan. */
export const planName = (plan: Pick<Plan, 'title' | 'shortTitle'>): string => plan.shortTitle || plan.title

/** Names of plans whose rows stand together; none where only one is shown. */
export function planNames(
  plans: readonly Pick<Plan, 'id' | 'title' | 'shortTitle'>[],
  shown: PlanId | null,
): { planNames?: ReadonlyMap<PlanId, string> } {
  if (shown !== null || plans.length < 2) return {}
  return { planNames: new Map(plans.map((plan) => [plan.id, planName(plan)])) }
}

/** 方案: one source document of ledger rows. */
export interface Plan {
  id: PlanId
  title: string
  shortTitle: string
  docNumber: string | null
  year: number | null
  kind: PlanKind
  rules: PlanRules
  importedAt: IsoInstant
  itemCount: number
}

/** 修订: what became of the items when a revised paper was confirmed; an item may be both changed and `left`. */
export interface Revision {
  kept: ItemId[]
  changed: ItemId[]
  /** The paper says otherwise, but it is closed, or its leads cannot be changed in its state. */
  left: ItemId[]
  added: ItemId[]
  /** No longer in the paper; they stay in the ledger until the office ends them. */
  gone: ItemId[]
}
