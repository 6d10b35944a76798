import type { IsoDate, IsoInstant } from '../dates.ts'
import type { HandoverId, ItemId, PlanId, UnitId, UserId } from '../ids.ts'

/** `filed` 已报备: the unit says who is to come; `open` 交接中; `complete` 已交清; `dropped` 不再交接. */
export const handoverStates = ['filed', 'open', 'complete', 'dropped'] as const
export type HandoverState = (typeof handoverStates)[number]

/** Whoever hands over or takes over, with the name they had then. */
export interface HandoverPerson {
  userId: UserId
  name: string
}

/** What becomes of the predecessor's account: closed when all is handed over, at once, or kept. */
export const accountEnds = ['atEnd', 'now', 'stays'] as const
export type AccountEnd = (typeof accountEnds)[number]

/** What else hangs on an item for a unit, whatever is to be done first: answers it owes, and answers it waits for. */
export const deskFacts = ['slip', 'words', 'ask', 'returned', 'closing', 'extension', 'support'] as const
export type DeskFact = (typeof deskFacts)[number]

/** One line of the list: an open item of the unit, as it lay on the desk when the list was made. */
export interface HandoverEntry {
  itemId: ItemId
  planId: PlanId
  ordinal: number
  title: string
  part: 'lead' | 'support'
  /** What it waited for, and until when; null when it waited for nothing. */
  duty: string | null
  by: IsoDate | null
  /** Absent from lists that were made before it was told. */
  open?: DeskFact[]
  /** 有疑问: what the successor wants to know before taking it over. */
  question: { text: string; at: IsoInstant; by: UserId } | null
  answer: { text: string; at: IsoInstant; by: UserId; name: string } | null
  confirmedAt: IsoInstant | null
}

/** 交接: the change of a unit's liaison, with the list that the successor confirms item by item. */
export interface Handover {
  id: HandoverId
  unitId: UnitId
  state: HandoverState
  from: HandoverPerson | null
  to: HandoverPerson | null
  /** 报备: what the unit told the office beforehand. */
  filing: { successor: string; on: IsoDate; note: string; at: IsoInstant; by: UserId } | null
  accountEnd: AccountEnd
  openedAt: IsoInstant | null
  endedAt: IsoInstant | null
  /** Why it was dropped. */
  reason: string | null
  entries: HandoverEntry[]
}

/** A handover without its items: who, where, how far. */
export interface HandoverSummary extends Omit<Handover, 'entries'> {
  count: number
  confirmed: number
  /** Questions that wait for an answer. */
  unanswered: number
}

export const isAsked = ({ question, answer, confirmedAt }: HandoverEntry): boolean =>
  question !== null && answer === null && confirmedAt === null

export function summaryOf({ entries, ...handover }: Handover): HandoverSummary {
  return {
    ...handover,
    count: entries.length,
    confirmed: entries.filter(({ confirmedAt }) => confirmedAt !== null).length,
    unanswered: entries.filter(isAsked).length,
  }
}
