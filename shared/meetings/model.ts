import type { IsoDate, IsoInstant } from '../dates.ts'
import type { FileHash, ItemId, MeetingId, PlanId, UnitId } from '../ids.ts'
import type { Period } from '../plan/model.ts'

/** 准备, 进行, 散会; 撤下 takes back one that never began. */
export const meetingStates = ['preparing', 'running', 'closed', 'dropped'] as const
export type MeetingState = (typeof meetingStates)[number]

/** The windows that a decision may have: a day, or one a period. */
export type DecisionWindow =
  | { kind: 'date'; text: string | null; dueOn: IsoDate }
  | { kind: 'recurring'; text: string | null; period: Period }

/** 会上决定: typed in the room; when the meeting closes it becomes the item of the same id. */
export interface Decision {
  id: ItemId
  text: string
  unitId: UnitId | null
  window: DecisionWindow | null
  /** Where it was typed. */
  page: string
  /** How often it was changed: who changes it names the version they saw. */
  version: number
  /** Of the ledger, once the meeting is closed. */
  ordinal: number | null
}

/** 调度会: held from a snapshot of the ledger that stays as it was. */
export interface Meeting {
  id: MeetingId
  planId: PlanId
  name: string
  on: IsoDate
  state: MeetingState
  /** The moment and the place in the log that the snapshot was taken at, and the hash of what it says. */
  frozenAt: IsoInstant
  seq: number
  hash: FileHash
  startedAt: IsoInstant | null
  closedAt: IsoInstant | null
  decisions: Decision[]
  /** 备注 of the presenter, by page; the office's own. */
  notes: Readonly<Record<string, string>>
}

/** What a decided item keeps of the meeting it comes from. */
export interface Decided {
  meetingId: MeetingId
  name: string
  on: IsoDate
}

/** Who else than the office may open it: what has begun. */
export const isOpenToReaders = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'running' || state === 'closed'
