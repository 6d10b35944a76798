import type { KeptRule } from '#shared/imports/office-rules.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import type { Plan, Revision } from '#shared/plans/model.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import type { Unit } from '#shared/units/model.ts'
import type { User } from '#shared/users/model.ts'

/** A user as the log keeps it: locks come and go by themselves. */
export type LoggedUser = Omit<User, 'lockedUntil'>
export type LoggedPlan = Omit<Plan, 'itemCount'>

/** What happened to the plain tables, each with the whole row after it; passwords never enter the log. */
export type TableEvent =
  | { type: 'unitSaved'; unit: Unit }
  /** How the sheets of an old ledger were read; remembered for the next with the same heads. */
  | { type: 'mappingSaved' | 'mappingForgotten'; mapping: RememberedMapping }
  /** How the office reads what papers leave open. */
  | { type: 'readingRuleKept' | 'readingRuleForgotten'; kept: KeptRule }
  /** 批量调整 and taking it back: one act on many items. */
  | { type: 'actDone' | 'actUndone'; act: Act }
  | { type: 'userSaved'; user: LoggedUser }
  | { type: 'passwordChanged' }
  | { type: 'planSaved'; plan: LoggedPlan }
  /** 撤销导入: the plan leaves the ledger with all its items, and the units that only it had named. */
  | { type: 'planWithdrawn'; plan: LoggedPlan; itemCount: number }
  | { type: 'unitWithdrawn'; unit: Unit }
  | { type: 'planRevised'; plan: LoggedPlan; revision: Revision }

export const tables = ['unit', 'user', 'plan', 'mapping', 'readingRule', 'act'] as const
export type TableName = (typeof tables)[number]
