import type { Db, Tx } from '#db/database.ts'
import { type LogRecord, recordsOfCommand } from '#db/event-log.ts'
import type { TableEvent } from '#db/table-events.ts'
import type { CommandId } from '#shared/ids.ts'
import type { SignedIn } from './context.ts'
import { Refused } from './refused.ts'

/**
 * What this command has done already, when it comes a second time: a retry has one effect. An id that somebody else
 * has used, or that was about something else, is refused.
 */
export async function earlierEffect(
  ctx: SignedIn,
  db: Db,
  commandId: CommandId,
  subject: Pick<LogRecord, 'stream'> & { id: string },
): Promise<LogRecord[]> {
  const earlier = await recordsOfCommand(db, commandId)
  if (earlier.length === 0) return []
  const same = earlier.filter(
    (record) =>
      record.stream === subject.stream &&
      (record.stream === 'item' ? record.itemId : record.subjectId) === subject.id,
  )
  if (same.length === 0 || earlier.some((record) => record.actorId !== ctx.asker.actor.userId))
    throw new Refused('commandReused')
  return same
}

/** The same for a command that touches a table in several places: whether it has had its effect, of these types. */
export async function isDone(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  types: readonly TableEvent['type'][],
): Promise<boolean> {
  const earlier = await recordsOfCommand(tx, commandId)
  const isOther = ({ actorId, event }: LogRecord) =>
    actorId !== ctx.asker.actor.userId || !types.some((type) => type === event.type)
  if (earlier.some(isOther)) throw new Refused('commandReused')
  return earlier.length > 0
}
