import type { IsoDate, IsoInstant } from '../dates.ts'
import type { MilestoneId, UnitId, UserId } from '../ids.ts'

/** Somebody's words on a request, and what they were given for. */
export interface Signature {
  at: IsoInstant
  by: UserId
  opinion: string
  /** The evidence they had before them: file hashes, addresses, document numbers. */
  seen: string[]
}

/** 销号申请: who asked, and who has signed so far. */
export interface Closing {
  unitId: UnitId
  note: string
  at: IsoInstant
  by: UserId
  /** Whether the plan asked for the head's signature 审签 when it was made. */
  needsHead: boolean
  endorsed: Signature | null
  approved: Signature | null
  /** The requirement was changed after a signature, which was therefore taken off: it is asked for again. */
  isStale: boolean
}

/** 延期: one round, asked and answered. */
export interface Extension {
  unitId: UnitId
  reason: string
  /** The due day when it was asked, and the day that was asked for. */
  from: IsoDate
  to: IsoDate
  at: IsoInstant
  by: UserId
  /** Asked after the due day: late for ever, whatever is answered. */
  isLate: boolean
  decision: { granted: boolean; dueOn: IsoDate | null; opinion: string; at: IsoInstant; by: UserId } | null
}

/** 挂账: from the leader's word to the leader's word; `to` is null while it lasts. */
export interface Suspension {
  reason: string
  reviewOn: IsoDate
  from: IsoInstant
  to: IsoInstant | null
}
/** What the office has asked a leader to decide: to suspend, or to take up again. */
export interface SuspensionAsk {
  kind: 'suspend' | 'resume'
  reason: string
  /** Of a suspension: the day on which it is looked at again. */
  reviewOn: IsoDate | null
  at: IsoInstant
  by: UserId
}

export const slipLevels = ['blue', 'yellow', 'red'] as const
export type SlipLevel = (typeof slipLevels)[number]
interface Reply {
  unitId: UnitId
  text: string
  at: IsoInstant
  by: UserId
}
/** 督办单: numbered within its year, answered by a day. */
export interface Slip {
  year: number
  no: number
  level: SlipLevel
  text: string
  answerBy: IsoDate
  at: IsoInstant
  by: UserId
  replies: Reply[]
}

/** 批示: a leader's words, and the lead's answer where one was asked for. */
export interface Instruction {
  text: string
  answerBy: IsoDate | null
  at: IsoInstant
  by: UserId
  replies: Reply[]
}

export const inspectionWays = ['phone', 'site', 'meeting'] as const
export type InspectionWay = (typeof inspectionWays)[number]
/** 督查记录: what the office saw or heard, by telephone, on the spot or in a meeting. */
export interface Inspection {
  way: InspectionWay
  on: IsoDate
  text: string
  at: IsoInstant
  by: UserId
}

/** 约请配合: what a lead asks a supporting unit for, and until when. */
export interface SupportAsk {
  unitId: UnitId
  text: string
  answerBy: IsoDate
  at: IsoInstant
  by: UserId
}

/** 节点: a stage on the way, set by the office (`plan`) or by the lead for itself (`unit`), which counts in no figure. */
export interface Milestone {
  id: MilestoneId
  name: string
  dueOn: IsoDate
  /** The day on which the lead says it was reached. */
  doneOn: IsoDate | null
  by: 'plan' | 'unit'
}

/** 年度对账: a standing item is checked off once a year. */
export interface Reconciliation {
  year: number
  on: IsoDate
  opinion: string
}
