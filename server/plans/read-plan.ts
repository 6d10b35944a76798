import { inSnapshot } from '#db/database.ts'
import { type LogRecord, recordsOfCommand } from '#db/event-log.ts'
import { listLedgerRows } from '#db/ledger-rows.ts'
import { savedPlans } from '#db/past-tables.ts'
import { getPlan } from '#db/plans.ts'
import type { PlanWithRows } from '#shared/api/outputs.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import type { Revision } from '#shared/plans/model.ts'
import { type PlanChange, planChanges } from '#shared/plans/plan-changes.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** A plan and all its items with their words, as of one moment. */
export function readPlanWithRows(ctx: SignedIn, planId: PlanId): Promise<PlanWithRows> {
  return inSnapshot(ctx.db, async (db) => {
    const plan = await getPlan(db, planId)
    if (plan === null) throw new Refused('notFound')
    return { plan, rows: await listLedgerRows(db, ctx.asker.actor, planId) }
  })
}

/** Who changed what of its names and rules, when: told from the log, the last first. */
export async function readPlanHistory(ctx: SignedIn, planId: PlanId): Promise<PlanChange[]> {
  const saved = await savedPlans(ctx.db, planId)
  if (saved.length === 0) throw new Refused('notFound')
  return planChanges(saved)
}

/** What a revision that was confirmed has done. */
export async function readRevision(
  ctx: SignedIn,
  asked: { planId: PlanId; commandId: CommandId },
): Promise<Revision> {
  const records = await recordsOfCommand(ctx.db, asked.commandId)
  return revisionAmong(records.filter((one) => one.stream === 'plan' && one.subjectId === asked.planId))
}

export function revisionAmong(records: readonly LogRecord[]): Revision {
  for (const { event } of records) if (event.type === 'planRevised') return event.revision
  throw new Refused('notFound')
}
