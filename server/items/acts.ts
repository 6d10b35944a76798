import { listActs, saveAct } from '#db/acts.ts'
import type { Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import type { CommandId, UnitId } from '#shared/ids.ts'
import type { Act } from '#shared/items/bulk-change.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import type { Stamp } from '../stamp.ts'

/** So many acts back the list goes. */
const MOST_ACTS = 100

const NO_UNIT = '' as UnitId

/** What this id has done already. */
export async function earlierAct(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  actId: CommandId,
): Promise<Act | null> {
  const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'act', id: actId })
  for (const { event } of earlier)
    if (event.type === 'actDone' || event.type === 'actUndone') return event.act
  return null
}

export async function keepAct(tx: Tx, stamp: Stamp, act: Act, type: 'actDone' | 'actUndone'): Promise<void> {
  await saveAct(tx, act)
  await append(tx, [{ stream: 'act', subjectId: act.id, ...stamp, event: { type, act } }])
}

/** The acts that this person may take back: the office any, a liaison the sheets of their own unit. */
export function mayUndo({ asker: { actor } }: SignedIn, { sheet }: Act): boolean {
  return actor.role === 'office' || (sheet !== undefined && sheet.unitId === actor.unitId)
}

/** The latest first. */
export async function readActs(ctx: SignedIn): Promise<Act[]> {
  const { role, unitId } = ctx.asker.actor
  return listActs(ctx.db, MOST_ACTS, role === 'office' ? null : (unitId ?? NO_UNIT))
}
