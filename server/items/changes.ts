import { tracked } from '@trpc/server'
import { getSession } from '#db/sessions.ts'
import { getUser } from '#db/users.ts'
import type { SignedIn } from '../context.ts'
import { within } from '../live/changes.ts'
import { Refused } from '../refused.ts'
import { isIdle } from '../session/asker.ts'

const CHECK_MS = 30_000

/**
 * Everything after `lastEventId` (else after now), then what happens, as it happens. Ends when the session does:
 * a stream that stays open is no sign of a person at the desk.
 */
export async function* changes(
  ctx: SignedIn,
  lastEventId: string | null | undefined,
  signal: AbortSignal = new AbortController().signal,
) {
  const { feed } = ctx.deps
  const { actor } = ctx.asker
  let seq = startFrom(lastEventId, feed.position)
  let checkedAt = Date.now()
  feed.listeners++
  try {
    while (!signal.aborted) {
      const { told, position } = await feed.after(seq)
      const isDue = Date.now() - checkedAt >= CHECK_MS
      if (isDue || told.some(({ change }) => change.kind === 'table' && change.table === 'user')) {
        await checkSession(ctx)
        checkedAt = Date.now()
      }
      for (const one of told) {
        const change = within(one, actor)
        if (change !== null) yield tracked(String(change.seq), change)
      }
      seq = Math.max(seq, position)
      await feed.moved(seq, CHECK_MS, signal)
    }
  } finally {
    feed.listeners--
  }
}

/** A position that this log has not reached belongs to other data: start from now. */
function startFrom(lastEventId: string | null | undefined, position: number): number {
  const seq = Number(lastEventId ?? Number.NaN)
  return Number.isInteger(seq) && seq >= 0 && seq <= position ? seq : position
}

async function checkSession(ctx: SignedIn): Promise<void> {
  const { tokenHash, me } = ctx.asker
  if (tokenHash === null) return
  const now = ctx.deps.now()
  const session = await getSession(ctx.db, tokenHash)
  const user = await getUser(ctx.db, me.userId, now)
  const same = user?.isActive && user.role === me.role && user.unitId === me.unitId
  if (session === null || isIdle(session, now) || !same) throw new Refused('notSignedIn')
}
