import type { IsoDate, IsoInstant } from '../dates.ts'
import type { EvidenceId, FileHash, IndicatorId, ItemId, PlanId, UnitId, UserId } from '../ids.ts'
import type { Decided } from '../meetings/model.ts'
import type { Comparator, Period } from '../plan/model.ts'
import type {
  Closing,
  Extension,
  Inspection,
  Instruction,
  Milestone,
  Reconciliation,
  Slip,
  SupportAsk,
  Suspension,
  SuspensionAsk,
} from './rounds.ts'

/** The states of design §5; overdue and lights are overlays, never states. */
export const itemStates = [
  'draft',
  'assigned',
  'active',
  'endorsing',
  'reviewing',
  'approving',
  'closed',
  'declined',
  'standing',
  'suspended',
  'cancelled',
] as const
export type ItemState = (typeof itemStates)[number]

/** 待审签, 待审核, 待审定: a request for closing waits for its next signature. */
export const reviewStates = ['endorsing', 'reviewing', 'approving'] as const
export type ReviewState = (typeof reviewStates)[number]
export function isUnderReview<Of extends { state: ItemState }>(
  item: Of,
): item is Of & { state: ReviewState } {
  return reviewStates.some((one) => one === item.state)
}

/** Nothing more is done on it: struck off, or ended. */
export const isOver = ({ state }: { state: ItemState }): boolean =>
  state === 'closed' || state === 'cancelled'

/** Completion window 完成时限; `text` keeps the printed words, null when nothing is printed. */
export type Window =
  | { kind: 'date' | 'phased'; text: string | null; dueOn: IsoDate }
  | { kind: 'standing' | 'service' | 'none'; text: string | null }
  /** `graceDays`: calendar days after the end of a period in which its instance is still in time. */
  | { kind: 'recurring'; text: string | null; period: Period; graceDays?: number | undefined }
  | {
      kind: 'relative'
      text: string | null
      within: { count: number; unit: 'workingDay' | 'day' | 'month' | 'year' } | null
      /** The day of the event it waits for, once the office has entered it. */
      eventOn: IsoDate | null
      dueOn: IsoDate | null
    }
export type WindowKind = Window['kind']

/** 量化指标: `current` is the value last measured. */
export interface Indicator {
  id: IndicatorId
  text: string
  op: Comparator
  target: number
  unit: string
  current: number | null
  measuredOn: IsoDate | null
  /** What was measured before, the oldest first and only the last few: its own past pace. */
  earlier?: Measurement[]
}

export interface Measurement {
  value: number
  on: IsoDate
}

/** 佐证材料: a file, a public address with the day it was published, or a document number. */
export type Evidence = { id: EvidenceId; unitId: UnitId; by: UserId; at: IsoInstant } & (
  | { kind: 'file'; hash: FileHash; name: string; size: number; type: string }
  | { kind: 'url'; url: string; publishedOn: IsoDate; title: string }
  | { kind: 'document'; number: string; title: string }
)

/** 进展填报 for a period (`2026-09`, `2026-Q3`). */
export interface Report {
  unitId: UnitId
  period: string
  progress: string
  problems: string
  next: string
  /** 本期无变化: nothing new, said in one click. */
  unchanged: boolean
  /** 迟报: it came after the cut-off of its period. */
  isLate?: true
  /** 与上期相同: the fields that repeat the words of the period before. */
  copied?: ('progress' | 'problems' | 'next')[]
  at: IsoInstant
  by: UserId
}

/** What stays known of a report once the next period has its own. */
export type ReportMark = Pick<Report, 'period' | 'unchanged' | 'isLate' | 'at'>

export interface Contribution {
  unitId: UnitId
  text: string
  at: IsoInstant
  by: UserId
  /** The first word since the unit was last asked, where this is a later one. */
  firstAt?: IsoInstant
}

/** The states in which another ledger can hand an item over. */
export const broughtStates = ['assigned', 'active', 'standing', 'closed', 'cancelled'] as const
export type BroughtState = (typeof broughtStates)[number]

/** 据原台账: when it was brought in, and the days that the other ledger gave. */
export interface BroughtIn {
  at: IsoInstant
  closedOn: IsoDate | null
  milestoneOn: IsoDate | null
}

/** Who must act next; `none` when nobody: closed, cancelled, suspended. */
export const holders = ['office', 'unit', 'head', 'leader', 'none'] as const
export type Holder = (typeof holders)[number]

/**
 * One ledger row 事项: everything that lists, lights and figures need. The long words of the paper are kept
 * beside it (`ItemWords`), the full rounds of reports in the log.
 */
export interface Item {
  id: ItemId
  planId: PlanId
  /** Number of events folded; a command names the version its author saw. */
  version: number
  /** Position in the plan, from 1: the 序号 of the ledger. */
  ordinal: number
  /** The number as printed. */
  no: string
  path: string[]
  /** Headings above, outermost first; the first is the 章节. */
  headings: string[]
  title: string
  isKey: boolean
  /** First is 主牵头. Groups are resolved before an item is drafted. */
  leads: UnitId[]
  supports: UnitId[]
  window: Window
  indicators: Indicator[]
  state: ItemState
  issuedAt: IsoInstant | null
  received: { unitId: UnitId; at: IsoInstant }[]
  /** The last day on which a reception is in time; absent where none was given. */
  signBy?: IsoDate
  declined: { unitId: UnitId; reason: string; at: IsoInstant } | null
  /** 维持交办: the office has heard the reasons against it and let the assignment stand. */
  isInsisted: boolean
  lastReport: Report | null
  /** Of the period before that of the last report. */
  earlierReport: ReportMark | null
  reportCount: number
  /** How many reports on end, before the last one, said 本期无变化. */
  unchangedBefore: number
  /** The years, by the day, in which something was reported. */
  reportedYears: number[]
  /** Of a recurring item: the instances that were done, and on which day. */
  instances: { period: string; on: IsoDate }[]
  /** By their day. */
  milestones: Milestone[]
  /** Of a standing item: the years it was checked off for. */
  reconciliations: Reconciliation[]
  /** The last ask to each supporting unit, and the last word of each. */
  asks: SupportAsk[]
  contributions: Contribution[]
  evidence: Evidence[]
  /** The closing request that is open, or the one that was approved last. */
  closing: Closing | null
  /** How often a request came back. */
  returnCount: number
  /** 回头看: how often it was taken up again after its closing had been approved here. */
  reopenCount: number
  /** The last time it came back to the unit: from review, or reopened after it was closed. */
  lastReturn: { reason: string; at: IsoInstant; isReopened: boolean } | null
  /** The day of the request that was in the end approved: on time is judged by it. */
  closedOn: IsoDate | null
  approvedOn: IsoDate | null
  /** For phased items: the day of the request that closed the milestone. */
  milestoneOn: IsoDate | null
  /** The day it was first due, once that has changed after the issue: shown beside the current one for ever. */
  originalDueOn: IsoDate | null
  extensions: Extension[]
  suspensionAsk: SuspensionAsk | null
  suspensions: Suspension[]
  /** Its import was undone: it is in no list of today. */
  withdrawn?: true
  /** 会议议定: the meeting whose decision it is. */
  decided?: Decided
  /** Only of items that came from another ledger in the middle of their life. */
  brought?: BroughtIn
  reminders: { text: string; answerBy: IsoDate | null; at: IsoInstant }[]
  slips: Slip[]
  instructions: Instruction[]
  inspections: Inspection[]
  holder: Holder
  holderSince: IsoInstant
  /** Every time the ball was handed on since the issue, the first to the unit. */
  passes: { holder: Holder; on: IsoDate }[]
}

/** The words of the paper behind an item: shown in the drawer, not in lists. */
export interface ItemWords {
  text: string
  source: string
}
