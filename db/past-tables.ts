import type { SavedUser } from '#shared/posts/tenures.ts'
import type { Db } from './database.ts'
import type { TableEvent } from './table-events.ts'

/** Every account as it was each time it was saved, oldest first: who held which post when. */
export async function savedUsers(db: Db): Promise<SavedUser[]> {
  const rows = await db
    .selectFrom('event_log')
    .select(['body', 'at'])
    .where('stream', '=', 'user')
    .where('type', '=', 'userSaved')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ body, at }) => {
    const event = JSON.parse(body) as TableEvent
    return event.type === 'userSaved' ? [{ user: event.user, at }] : []
  })
}
