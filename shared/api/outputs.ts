import type { IsoDate, IsoInstant } from '../dates.ts'
import type { ItemId, PlanId, UnitId, UserId } from '../ids.ts'
import type { Act } from '../items/bulk-change.ts'
import type { ItemEvent, LoggedEvent } from '../items/events.ts'
import type { Item, ItemWords } from '../items/model.ts'
import type { LightPreset } from '../items/thresholds.ts'
import type { Deck, ItemRef } from '../meetings/deck.ts'
import type { Meeting } from '../meetings/model.ts'
import type { Upon } from '../meetings/undo-close.ts'
import type { MessageItem } from '../messages/model.ts'
import type { ParsedPlan } from '../plan/model.ts'
import type { ReadNotice } from '../plan/read-notice.ts'
import type { DocumentFormat } from '../plan/read-refusal.ts'
import type { Plan } from '../plans/model.ts'
import type { LedgerRow } from '../plans/revised-fields.ts'
import type { DigestLine } from '../pressing/digest.ts'
import type { Refusal } from '../refusal.ts'
import type { FilledSheet } from '../round-trip/model.ts'
import type { Workbook } from '../sheets/workbook.ts'
import type { Role } from '../users/model.ts'

/** Who is signed in. */
export interface Me {
  userId: UserId
  login: string
  name: string
  role: Role
  unitId: UnitId | null
  /** Where they sit, as the history names it: the unit of a liaison, else the role. */
  post: string
  mustChangePassword: boolean
}

/** session.start: what the first screen needs to know. */
export interface Start {
  bureau: string
  today: IsoDate
  setUpNeeded: boolean
  me: Me | null
  /** Accounts offered on the sign-in page; only of `npm run demo`. */
  demoAccounts: { login: string; password: string; name: string; role: Role; unitName: string | null }[]
}

/** items.list: rows in ledger order; `seq` is the log's position the rows are true for. */
export interface ItemList {
  today: IsoDate
  asOf: IsoDate
  seq: number
  items: Item[]
}

/** items.get: the row, the words of the paper, and its whole history. */
export interface ItemDetail {
  today: IsoDate
  item: Item
  words: ItemWords
  history: LoggedEvent[]
}

/** meetings.list: one line a meeting. */
export type MeetingLine = Omit<Meeting, 'decisions' | 'notes'> & { decided: number }

/** meetings.get: what was frozen, and what the meeting has made of it so far. */
export interface MeetingDetail {
  deck: Deck
  meeting: Meeting
}

/** meetings.freezing: how far the snapshot is, in rows; nothing is counted while the ledger is read. */
export interface Freezing {
  step: 'reading' | 'judging' | 'drawing' | 'packing'
  done: number
  total: number
}

/** meetings.undoPreview: the items that 撤销散会 would end, and what stands in the way. */
export interface MeetingUndoPreview {
  items: ItemRef[]
  blockedBy: Upon | null
}

/** items.command: the row after it; a repeated command answers as the first time. */
export interface Executed {
  item: Item
  events: LoggedEvent[]
}
/** items.bulk: one entry a command, in order. */
export type BulkResult = { itemId: ItemId } & ({ done: Executed } | { refusal: Refusal })

/** items.changes: what happened to one item in one transaction, or that a plain table changed. */
export type Change =
  | {
      seq: number
      kind: 'item'
      itemId: ItemId
      planId: PlanId
      events: LoggedEvent[]
      /** A message for whoever reads this came with it. */
      tellsYou?: true
    }
  | { seq: number; kind: 'table'; table: ChangedTable }
export type ChangedTable =
  | 'unit'
  | 'user'
  | 'plan'
  | 'mapping'
  | 'readingRule'
  | 'handover'
  | 'reorganisation'
  | 'calendar'
  | 'setting'
  | 'digest'
  | 'sample'
  | 'act'
  | 'paper'
  | 'meeting'
  | 'template'

interface Heard {
  role: Role
  unitName: string | null
  lines: DigestLine[]
}
/** pressing.rehearse: what each person would hear on a morning, and what nobody would. */
export interface Rehearsal {
  day: IsoDate
  isWorkingDay: boolean
  people: (Heard & { userId: UserId; name: string; more: number })[]
  unheard: Heard[]
  items: MessageItem[]
}

/** `data` of an error beside tRPC's own: the refusal, and for `changedMeanwhile` what happened since. */
export interface ErrorData {
  refusal: Refusal
  meanwhile?: LoggedEvent[]
  item?: Item
  /** For `badInput`: the fields it is about, as paths. */
  fields?: string[]
}

/** settings.get: what the office has chosen for everybody. */
export interface Settings {
  lights: LightPreset
}

/** PUT /api/documents */
export interface DocumentText {
  text: string
  format: DocumentFormat
  name: string
  /** The cells, when it is a ledger with progress or states. */
  workbook?: Workbook
  /** What could not be brought into the text, or was left out of it. */
  notices?: ReadNotice[]
}
/** PUT /api/filling-sheet: what stands in a 填报表 that came back. */
export interface FilledFile {
  name: string
  sheet: FilledSheet
}
/** PUT /api/evidence: the file is stored and synced; a command refers to it by its hash. */
export interface StoredFile {
  hash: string
  size: number
  type: string
  name: string
}

/** imports.read: what the reader makes of a text, and the plan that came from the same words, if there is one. */
export interface ReadPlan extends ParsedPlan {
  samePaper: PlanId | null
}
/** units.previewReorganisation: what a merger or a split touches. */
export interface ReorganisationPreview {
  /** Open items that another unit leads or supports from now on, by that unit. */
  moves: { to: UnitId; leads: number; supports: number }[]
  /** Items that are over: they stay with the unit that did them. */
  staying: number
  people: string[]
  groups: string[]
}

/** plans.undoPreview: what undoing an import takes out of the ledger, and what stands in the way. */
export interface UndoPreview {
  title: string
  itemCount: number
  /** Units that only this import has named, and that go with it; those that something else uses stay. */
  unitsGo: string[]
  unitsStay: string[]
  /** The first thing that was done since; null when nothing was. */
  blockedBy: {
    type: ItemEvent['type'] | 'planRevised'
    title: string | null
    at: IsoInstant
    actorName: string
  } | null
}

/** items.actPreview: what taking a 批量调整 back restores, and what stands in the way. */
export interface ActPreview {
  act: Act
  items: { id: ItemId; ordinal: number; title: string }[]
  blockedBy: { type: ItemEvent['type']; title: string; at: IsoInstant; actorName: string } | null
}

/** plans.get: a plan with the words of all its items, for a paper to be compared with. */
export interface PlanWithRows {
  plan: Plan
  rows: LedgerRow[]
}
