import type { Db } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { isUnitRole } from '#shared/users/model.ts'
import type { SignedIn } from '../context.ts'

interface Kept {
  seq: number
  answer: Promise<unknown>
}

/** Counted once for all who ask the same of the same log; the oldest go when there are many. */
const kept = new WeakMap<Db, Map<string, Kept>>()
const MOST_KEPT = 100

/** What was counted before for those who see the same rows, as long as nothing has happened since. */
export async function keptUntilNext<Answer>(
  ctx: SignedIn,
  asked: readonly unknown[],
  count: () => Promise<Answer>,
): Promise<Answer> {
  const seq = await lastSeq(ctx.db)
  const { role, unitId } = ctx.asker.actor
  const key = JSON.stringify([isUnitRole(role) ? unitId : role, ctx.clock.today, ...asked])
  const known = kept.get(ctx.db) ?? new Map<string, Kept>()
  kept.set(ctx.db, known)
  const before = known.get(key)
  if (before?.seq === seq) return before.answer as Promise<Answer>
  const answer = count()
  known.delete(key)
  known.set(key, { seq, answer })
  answer.catch(() => known.delete(key))
  if (known.size > MOST_KEPT) for (const oldest of known.keys()) if (known.delete(oldest)) break
  return answer
}
