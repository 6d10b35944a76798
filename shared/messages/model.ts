import type { IsoDate, IsoInstant } from '../dates.ts'
import type { ItemId, PlanId } from '../ids.ts'
import type { LoggedEvent } from '../items/events.ts'
import type { DigestLine } from '../pressing/digest.ts'

/** The item a message is about, as it is called now; null where it is out of the reader's sight by now. */
export interface MessageItem {
  id: ItemId
  planId: PlanId
  ordinal: number
  title: string
}

/** A message as its reader gets it; `seq` is the entry of the log that it tells of. */
export type Message = { seq: number; at: IsoInstant; isRead: boolean } & (
  | { kind: 'event'; logged: LoggedEvent; item: MessageItem | null }
  | { kind: 'digest'; day: IsoDate; lines: DigestLine[]; more: number; items: MessageItem[] }
)

/** messages.list: newest first; `next` continues, null at the end. */
export interface MessagePage {
  messages: Message[]
  next: number | null
}
