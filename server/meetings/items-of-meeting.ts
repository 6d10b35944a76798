import type { Tx } from '#db/database.ts'
import { foldItem } from '#db/item-folds.ts'
import { anyItem, listItems } from '#db/items.ts'
import { getPlan } from '#db/plans.ts'
import { listUnits } from '#db/units.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import { decide } from '#shared/items/decide.ts'
import type { Ground } from '#shared/items/decision.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { toItem } from '#shared/meetings/to-items.ts'
import { type Begun, draftOf } from '#shared/plans/decide-import.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { insertDrafts } from '../plans/insert-drafts.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'

/** 散会即成事项: each decision is drafted after the last item of the plan and given out, as the import and 交办 would. */
export async function itemsOfMeeting(
  ctx: SignedIn,
  tx: Tx,
  commandId: CommandId,
  meeting: Meeting,
): Promise<Meeting> {
  const { planId, decisions } = meeting
  if (decisions.length === 0) return meeting
  if (
    await anyItem(
      tx,
      decisions.map(({ id }) => id),
    )
  )
    throw new Refused('badInput')
  const ground = await groundOf(ctx, tx, planId)
  const { units, rules } = ground
  const { actor } = ctx.asker
  const by = { at: ctx.clock.now, by: actor.userId }
  const items = await listItems(tx, actor, planId)
  const last = Math.max(0, ...items.map(({ ordinal }) => ordinal))
  const decided = { meetingId: meeting.id, name: meeting.name, on: meeting.on }
  const begun: Begun[] = []
  for (const decision of decisions) {
    const printed = unlessRefused(toItem(decision, meeting, rules.graceDays))
    const [lead] = printed.leads
    if (lead === undefined || units.get(lead)?.isActive !== true) throw new Refused('unknownUnit')
    const drafted = { ...draftOf(printed, planId, last + begun.length + 1, units, by), decided }
    const command = { type: 'issue' as const, commandId, itemId: drafted.itemId, version: 1 }
    const { events } = unlessRefused(decide(foldItem([drafted]), command, actor, ground))
    begun.push([drafted, ...events])
  }
  await insertDrafts(tx, stampOf(ctx, commandId), begun)
  return {
    ...meeting,
    decisions: decisions.map((decision, at) => ({ ...decision, ordinal: last + at + 1 })),
  }
}

/** What the rules of items look at when a meeting makes or ends them. */
export async function groundOf(ctx: SignedIn, tx: Tx, planId: PlanId): Promise<Ground> {
  const plan = await getPlan(tx, planId)
  if (plan === null) throw new Refused('notFound')
  const units = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]))
  return {
    ...{ clock: ctx.clock, rules: plan.rules, calendar: await readCalendar(tx), units },
    ...{ heads: new Set(), files: new Map(), nextSlip: 1 },
  }
}
