import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { getPlan, savePlan } from '#db/plans.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Plan } from '#shared/plans/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'

type Changed = Omit<Plan, 'importedAt' | 'itemCount'> & { commandId: CommandId }

/** The office changes what a plan is called and which rules its items follow. */
export function updatePlan(ctx: SignedIn, input: Changed): Promise<Plan> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, ...fields } = input
    const before = await getPlan(tx, input.id)
    if (before === null) throw new Refused('notFound')
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'plan', id: input.id })
    if (earlier.length > 0) return before
    const { itemCount, importedAt } = before
    const plan = { ...fields, importedAt }
    await savePlan(tx, plan)
    const head = { stream: 'plan' as const, subjectId: plan.id, ...stampOf(ctx, commandId) }
    await append(tx, [{ ...head, event: { type: 'planSaved', plan } }])
    return { ...plan, itemCount }
  })
}
