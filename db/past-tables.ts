import type { PlanId } from '#shared/ids.ts'
import type { SavedPlan } from '#shared/plans/plan-changes.ts'
import type { SavedUser } from '#shared/posts/tenures.ts'
import type { SavedUnit } from '#shared/units/units-as-of.ts'
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

/** Every unit as it was each time it was saved or taken away, oldest first. */
export async function savedUnits(db: Db): Promise<SavedUnit[]> {
  const rows = await db
    .selectFrom('event_log')
    .select(['body', 'at'])
    .where('stream', '=', 'unit')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ body, at }) => {
    const event = JSON.parse(body) as TableEvent
    if (event.type !== 'unitSaved' && event.type !== 'unitWithdrawn') return []
    return [{ unit: event.unit, at, isGone: event.type === 'unitWithdrawn' }]
  })
}

/** A plan as it was each time it was saved or revised, oldest first. */
export async function savedPlans(db: Db, id: PlanId): Promise<SavedPlan[]> {
  const rows = await db
    .selectFrom('event_log')
    .select(['body', 'at', 'actor_name'])
    .where('stream', '=', 'plan')
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ body, at, actor_name: by }) => {
    const event = JSON.parse(body) as TableEvent
    return event.type === 'planSaved' || event.type === 'planRevised' ? [{ plan: event.plan, at, by }] : []
  })
}
