import type { IsoDate, IsoInstant } from '../dates.ts'
import type {
  CommandId,
  EvidenceId,
  IndicatorId,
  ItemId,
  MilestoneId,
  PlanId,
  UnitId,
  UserId,
} from '../ids.ts'
import type { Decided } from '../meetings/model.ts'
import type { Move } from './evolve-transfer.ts'
import type { BroughtState, Evidence, Indicator, Item, ItemWords, Report, Window } from './model.ts'
import type { InspectionWay, Milestone, SlipLevel } from './rounds.ts'

interface By {
  at: IsoInstant
  by: UserId
}

/** What may be changed by 调整; a field left out stays. */
export interface ItemChanges {
  title?: string
  isKey?: boolean
  window?: Window
  supports?: UnitId[]
  indicators?: Indicator[]
  text?: string
  /** The words of a revised paper, and where they stand in it: no command on the wire carries these. */
  source?: string
  headings?: string[]
  path?: string[]
  no?: string
}

/** What reports and measured values make of an item. */
export type FilledFacts = Pick<
  Item,
  | 'lastReport'
  | 'earlierReport'
  | 'reportCount'
  | 'unchangedBefore'
  | 'reportedYears'
  | 'instances'
  | 'indicators'
>

/** What happened to an item, past tense; `evolve` folds it, it never refuses. */
export type ItemEvent = By &
  (
    | {
        type: 'drafted'
        itemId: ItemId
        planId: PlanId
        ordinal: number
        no: string
        path: string[]
        headings: string[]
        title: string
        isKey: boolean
        leads: UnitId[]
        supports: UnitId[]
        window: Window
        indicators: Indicator[]
        words: ItemWords
        /** 会议议定: the meeting whose decision it is. */
        decided?: Decided
      }
    /** `signBy`: the last day on which a reception is in time; releases before this one gave none. */
    | { type: 'issued'; signBy?: IsoDate }
    /**
     * 据原台账: what another ledger said of the item before the import. Nobody here has seen evidence for it, so it is
     * neither a reception nor an approval.
     */
    | {
        type: 'broughtIn'
        state: BroughtState
        report: Omit<Report, 'by'> | null
        closedOn: IsoDate | null
        milestoneOn: IsoDate | null
        /** 交办日期 of the other ledger, where it gave one. */
        issuedOn?: IsoDate
      }
    | { type: 'received'; unitId: UnitId }
    | { type: 'declined'; unitId: UnitId; reason: string }
    | { type: 'reassigned'; leads: UnitId[]; supports: UnitId[]; reason: string; signBy?: IsoDate }
    /** `instance`: which one of a recurring item it has done, null for none; absent where it follows from the day. */
    | { type: 'reported'; report: Omit<Report, 'at' | 'by'>; instance?: string | null }
    | { type: 'insisted'; reason: string; signBy?: IsoDate }
    | { type: 'supportAsked'; unitIds: UnitId[]; text: string; answerBy: IsoDate }
    | { type: 'contributed'; unitId: UnitId; text: string }
    | {
        type: 'measured'
        indicatorId: IndicatorId
        value: number
        on: IsoDate
        evidenceId: EvidenceId | null
      }
    | { type: 'attached'; evidence: Evidence }
    | { type: 'detached'; evidenceId: EvidenceId; reason: string }
    /** `needsHead`: the plan asks for the head's signature first; absent before there were heads. */
    | { type: 'closingRequested'; unitId: UnitId; note: string; needsHead?: true }
    | { type: 'closingWithdrawn'; unitId: UnitId; reason: string }
    /** `seen` lists the evidence the decision was given for, as file hash, address or document number. */
    | { type: 'endorsed'; unitId: UnitId; opinion: string; seen: string[] }
    /** `needsLeader`: a leader has the last word; absent where the approval closes it. */
    | { type: 'approved'; opinion: string; seen: string[]; needsLeader?: true }
    | { type: 'confirmed'; opinion: string; seen: string[] }
    | { type: 'returned'; reason: string }
    | { type: 'extensionRequested'; unitId: UnitId; from: IsoDate; to: IsoDate; reason: string }
    | { type: 'extensionDecided'; granted: boolean; dueOn: IsoDate | null; opinion: string }
    | { type: 'suspensionAsked'; kind: 'suspend' | 'resume'; reason: string; reviewOn: IsoDate | null }
    | { type: 'suspensionWithdrawn'; kind: 'suspend' | 'resume'; reason: string }
    | { type: 'suspensionDecided'; granted: boolean; opinion: string }
    | { type: 'reminded'; text: string; answerBy: IsoDate | null }
    | { type: 'supervised'; year: number; no: number; level: SlipLevel; text: string; answerBy: IsoDate }
    | { type: 'supervisionReplied'; unitId: UnitId; year: number; no: number; text: string }
    | { type: 'inspected'; way: InspectionWay; on: IsoDate; text: string }
    /** All milestones of the office, or all of the unit's own; what is not named is dropped. */
    | { type: 'milestonesSet'; kind: Milestone['by']; milestones: Omit<Milestone, 'by'>[]; reason: string }
    | {
        type: 'milestoneReached'
        unitId: UnitId
        milestoneId: MilestoneId
        name: string
        on: IsoDate
        note: string
        evidenceId: EvidenceId | null
      }
    /** 年度对账 of a standing item. */
    | { type: 'reconciled'; year: number; opinion: string; seen: string[] }
    /** `asksAnew`: the words changed under a request, which is signed anew; absent before words counted. */
    | { type: 'amended'; changes: ItemChanges; reason: string; asksAnew?: true }
    | { type: 'reopened'; reason: string }
    | { type: 'instructed'; text: string; answerBy?: IsoDate | null }
    /** `on` is the moment of the instruction that is answered. */
    | { type: 'instructionAnswered'; unitId: UnitId; on: IsoInstant; text: string }
    /** 划转: units were merged or split; whoever took the place of one goes on where it stood. */
    | { type: 'transferred'; moves: Move[] }
    /** 撤销划转: with the facts that the transfer had changed, as they were before it. */
    | { type: 'transferUndone'; before: Partial<Item> }
    /** 撤回填报: what a filled sheet had said is taken back as one act; with the facts as they were before it. */
    | { type: 'fillingTakenBack'; act: CommandId; before: FilledFacts; reason: string }
    /** 撤销导入: it leaves the ledger with its plan; the log keeps it. */
    | { type: 'withdrawn' }
    | { type: 'cancelled'; reason: string }
  )
export type ItemEventType = ItemEvent['type']

/** An event as the log keeps it and as the stream sends it. */
export interface LoggedEvent {
  /** Position in the one log, from 1, without reuse. */
  seq: number
  itemId: ItemId
  planId: PlanId
  /** The item's version after this event. */
  version: number
  commandId: CommandId
  /** Name and post of the person at that time, for the history. */
  actorName: string
  event: ItemEvent
}
