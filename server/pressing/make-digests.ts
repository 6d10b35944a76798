import { type Db, inTransaction } from '#db/database.ts'
import { append, recordsOfCommand } from '#db/event-log.ts'
import { insertMessages, messagesOfDigests } from '#db/messages.ts'
import { isWorkingDay } from '#shared/calendar/working-days.ts'
import { clockAt } from '#shared/clock.ts'
import { serverCopy } from '#shared/copy/server.ts'
import { type IsoDate, timeOf } from '#shared/dates.ts'
import type { CommandId, UserId } from '#shared/ids.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { Deps } from '../context.ts'
import { computeDigests } from './digest-ground.ts'

/** Nobody is told anything before. */
const FROM = '08:30'
const done = new WeakMap<Db, { day: IsoDate; made: Promise<void> }>()

/**
 * 每日摘要, once a working morning: at the first request after half past eight, or by the timer when nobody asks. A
 * second process, or a second start, finds the entry of the log and makes none. A failure is logged, and tried again.
 */
export function makeDigestsIfDue(deps: Pick<Deps, 'db' | 'log' | 'now'>): Promise<void> {
  const clock = clockAt(deps.now())
  const known = done.get(deps.db)
  if (known?.day === clock.today) return known.made
  if (timeOf(clock.now) < FROM) return Promise.resolve()
  const heard = make(deps, clock).then(
    // The office may yet make a working day of it.
    (isOff) => {
      if (isOff) done.delete(deps.db)
    },
    (error: unknown) => {
      done.delete(deps.db)
      deps.log.error({ err: error })
    },
  )
  done.set(deps.db, { day: clock.today, made: heard })
  return heard
}

/** Says whether nothing was to be made because the day is off. */
async function make({ db }: Pick<Deps, 'db'>, clock: { now: string; today: IsoDate }): Promise<boolean> {
  if (!isWorkingDay(clock.today, await readCalendar(db))) return true
  const commandId = `digest-${clock.today}` as CommandId
  if ((await recordsOfCommand(db, commandId)).length > 0) return false
  const { digests } = await computeDigests(db, clock.today, clock.now)
  if (digests.length === 0) return false
  await inTransaction(db, async (tx) => {
    if ((await recordsOfCommand(tx, commandId)).length > 0) return
    const [record] = await append(tx, [
      {
        stream: 'digest',
        subjectId: clock.today,
        commandId,
        actorId: 'system' as UserId,
        actorName: serverCopy.itself,
        at: clock.now,
        event: { type: 'digestsMade', day: clock.today, digests },
      },
    ])
    if (record !== undefined) await insertMessages(tx, messagesOfDigests(record.seq, digests))
  })
  return false
}
