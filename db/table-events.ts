import type { OwnDay, OwnYear } from '#shared/calendar/own.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { HandoverEvent } from '#shared/handovers/events.ts'
import type { KeptRule } from '#shared/imports/office-rules.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import type { LightPreset } from '#shared/items/thresholds.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { KeptPaper } from '#shared/papers/kinds.ts'
import type { Plan, Revision } from '#shared/plans/model.ts'
import type { Digest } from '#shared/pressing/digest.ts'
import type { Ladder } from '#shared/pressing/ladder.ts'
import type { Sample } from '#shared/pressing/sample.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import type { Template } from '#shared/templates/model.ts'
import type { Unit } from '#shared/units/model.ts'
import type { Reorganisation } from '#shared/units/reorganise.ts'
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
  /** The office's own days over the published calendar. */
  | { type: 'daySet' | 'dayTakenBack'; day: OwnDay }
  | { type: 'yearEntered' | 'yearTakenBack'; year: OwnYear }
  | { type: 'lightsChosen'; preset: LightPreset }
  | { type: 'userSaved'; user: LoggedUser }
  | { type: 'passwordChanged' }
  | { type: 'planSaved'; plan: LoggedPlan }
  /** 撤销导入: the plan leaves the ledger with all its items, and the units that only it had named. */
  | { type: 'planWithdrawn'; plan: LoggedPlan; itemCount: number }
  | { type: 'unitWithdrawn'; unit: Unit }
  | { type: 'planRevised'; plan: LoggedPlan; revision: Revision }
  /** 督办阶梯 as the office has set it. */
  | { type: 'ladderSet'; ladder: Ladder }
  /** 每日摘要 of one working morning: one a person. */
  | { type: 'digestsMade'; day: IsoDate; digests: Digest[] }
  /** 回头看抽查: what was drawn, and how it can be drawn again. */
  | { type: 'sampleDrawn'; sample: Sample }
  /** 出文: the paper as it was made, by the hash of its file. */
  | { type: 'paperMade'; paper: KeptPaper }
  /** 本单位表样 as the office keeps it, by the hash of its file. */
  | { type: 'templateSaved' | 'templateRemoved'; template: Template }
  /** 交接: the only rows beside the items' that are folded, for a list is confirmed line by line. */
  | HandoverEvent
  /** 调度会, with everything it has decided so far; `hash` names the snapshot it is held from. */
  | { type: MeetingEventType; meeting: Meeting }
  /** 合并、拆分: the act itself; what it did to units, accounts and items is logged with them, under the same command. */
  | { type: 'unitsReorganised' | 'reorganisationUndone'; reorganisation: Reorganisation }

export const meetingEventTypes = [
  'meetingOpened',
  'meetingFrozenAgain',
  'meetingBegun',
  'meetingDropped',
  'meetingDecided',
  'meetingNoted',
  'meetingClosed',
  'meetingCloseUndone',
] as const
export type MeetingEventType = (typeof meetingEventTypes)[number]

export const tables = [
  'unit',
  'user',
  'plan',
  'mapping',
  'readingRule',
  'digest',
  'sample',
  'handover',
  'reorganisation',
  'calendar',
  'setting',
  'act',
  'paper',
  'meeting',
  'template',
] as const
export type TableName = (typeof tables)[number]
