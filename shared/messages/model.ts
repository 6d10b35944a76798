import type { IsoDate, IsoInstant } from '../dates.ts'
import type { ItemId, PlanId, UnitId } from '../ids.ts'
import type { LoggedEvent } from '../items/events.ts'
import type { DigestLine } from '../pressing/digest.ts'
import type { Role } from '../users/model.ts'

/** Whom a message is for: a post, not a person, because people change and posts stay. Unit posts name their unit. */
export type Post = { role: 'office' | 'leader' } | { role: 'liaison' | 'head'; unitId: UnitId }

/** The unit of a post; null where the post stands for the whole house. */
export const unitOfPost = (post: Post): UnitId | null => ('unitId' in post ? post.unitId : null)

export const holdsPost = (actor: { role: Role; unitId: UnitId | null }, post: Post): boolean =>
  actor.role === post.role && (!('unitId' in post) || actor.unitId === post.unitId)

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
