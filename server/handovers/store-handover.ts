import type { Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { saveHandover } from '#db/handovers.ts'
import { deleteSessionsOf } from '#db/sessions.ts'
import type { LoggedUser } from '#db/table-events.ts'
import { getUser, saveUser } from '#db/users.ts'
import { evolveHandover, type HandoverEvent } from '#shared/handovers/events.ts'
import type { Handover } from '#shared/handovers/model.ts'
import type { Stamp } from '../stamp.ts'

/** Moves log and list together; with the last line confirmed the account that is left is closed, if that was wanted. */
export async function storeHandover(
  tx: Tx,
  stamp: Stamp,
  before: Handover | null,
  events: readonly HandoverEvent[],
): Promise<Handover> {
  const after = evolveHandover(before, events)
  await saveHandover(tx, after)
  const head = { stream: 'handover' as const, subjectId: after.id, ...stamp }
  await append(
    tx,
    events.map((event) => ({ ...head, event })),
  )
  if (after.state === 'complete' && before?.state !== 'complete') await closeLeft(tx, stamp, after)
  return after
}

/** Not when its owner sits elsewhere by now. */
async function closeLeft(tx: Tx, stamp: Stamp, { from, unitId, accountEnd }: Handover): Promise<void> {
  if (from === null || accountEnd !== 'atEnd') return
  const user = await getUser(tx, from.userId, stamp.at)
  if (!user?.isActive || user.role !== 'liaison' || user.unitId !== unitId) return
  const { lockedUntil: _, ...kept } = user
  await saveAccount(tx, stamp, { ...kept, isActive: false })
}

/** Whoever is signed in with an account that closes is out. */
export async function saveAccount(tx: Tx, stamp: Stamp, user: LoggedUser): Promise<void> {
  await saveUser(tx, user)
  if (!user.isActive) await deleteSessionsOf(tx, user.id, null)
  await append(tx, [{ stream: 'user', subjectId: user.id, ...stamp, event: { type: 'userSaved', user } }])
}
