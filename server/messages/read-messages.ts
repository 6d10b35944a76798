import { type Db, inSnapshot, inTransaction } from '#db/database.ts'
import { toLogged } from '#db/event-log.ts'
import { itemsByIds } from '#db/items.ts'
import { countUnread, listMessages, markRead } from '#db/messages.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Message, MessageItem, MessagePage } from '#shared/messages/model.ts'
import type { SignedIn } from '../context.ts'

const PAGE = 50
/** The bell says 99+ from here. */
const MOST_COUNTED = 100

/** The asker's messages, newest first, with what their items are called now. */
export function readMessages(
  ctx: SignedIn,
  { cursor }: { cursor?: number | null | undefined },
): Promise<MessagePage> {
  const { actor } = ctx.asker
  return inSnapshot(ctx.db, async (db) => {
    const found = await listMessages(db, actor, { before: cursor ?? null, most: PAGE })
    const ids = found.flatMap(({ record }) => {
      if (record.stream === 'item') return [record.itemId]
      return ownLines(record, ctx).lines.map(({ itemId }) => itemId)
    })
    const items = await namesOf(db, ctx, ids)
    const messages = found.flatMap(({ record, isRead }): Message[] => {
      const head = { seq: record.seq, at: record.at, isRead }
      const [logged] = toLogged(record)
      if (logged !== undefined)
        return [{ ...head, kind: 'event', logged, item: items.get(logged.itemId) ?? null }]
      const { day, lines, more } = ownLines(record, ctx)
      const named = [...new Set(lines.map(({ itemId }) => itemId))].flatMap((id) => items.get(id) ?? [])
      return [{ ...head, kind: 'digest', day, lines, more, items: named }]
    })
    return { messages, next: found.length < PAGE ? null : (found.at(-1)?.record.seq ?? null) }
  })
}

type Found = Awaited<ReturnType<typeof listMessages>>[number]['record']

/** Of the digests of a morning the asker's own, and nothing of the others'. */
function ownLines(record: Found, ctx: SignedIn) {
  if (record.stream === 'item' || record.event.type !== 'digestsMade') return { day: '', lines: [], more: 0 }
  const own = record.event.digests.find(({ userId }) => userId === ctx.asker.actor.userId)
  return { day: record.event.day, lines: own?.lines ?? [], more: own?.more ?? 0 }
}

/** What lies outside the asker's sight by now has no name. */
async function namesOf(db: Db, ctx: SignedIn, ids: readonly ItemId[]): Promise<Map<ItemId, MessageItem>> {
  const items = await itemsByIds(db, ctx.asker.actor, [...new Set(ids)])
  return new Map(items.map((item) => [item.id, named(item)]))
}

const named = ({ id, planId, ordinal, title }: Item): MessageItem => ({ id, planId, ordinal, title })

export async function readUnread(ctx: SignedIn): Promise<{ count: number }> {
  return { count: await countUnread(ctx.db, ctx.asker.actor, MOST_COUNTED) }
}

/** No entry of the log: what somebody has opened is nobody else's business. */
export async function markMessages(
  ctx: SignedIn,
  which: { seqs: readonly number[] } | { upTo: number },
): Promise<{ count: number }> {
  await inTransaction(ctx.db, (tx) => markRead(tx, ctx.asker.actor, which))
  return readUnread(ctx)
}
