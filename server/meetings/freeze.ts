import type { Tx } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { listItems } from '#db/items.ts'
import { keepSnapshot, meetingBefore } from '#db/meetings.ts'
import { getPlan, rulesByPlan } from '#db/plans.ts'
import { getLightPreset, getSetting } from '#db/settings.ts'
import { listUnits } from '#db/units.ts'
import type { MeetingId, PlanId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { buildDeck } from '#shared/meetings/build-deck.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** 数据冻结: the ledger of this moment and the agenda made of it, kept for good; in the transaction that names it. */
export async function freeze(
  ctx: SignedIn,
  tx: Tx,
  { id, planId }: { id: MeetingId; planId: PlanId },
): Promise<Pick<Meeting, 'frozenAt' | 'seq' | 'hash'>> {
  const plan = await getPlan(tx, planId)
  if (plan === null) throw new Refused('notFound')
  const items = await listItems(tx, ctx.asker.actor, planId)
  if (items.every(({ state }) => state === 'draft')) throw new Refused('nothingIssued')
  const directory = await listUnits(tx)
  const before = await meetingBefore(tx, planId, id)
  const frozenAt = ctx.clock.now
  const deck = buildDeck(items, {
    today: ctx.clock.today,
    frozenAt,
    plan,
    directory,
    bureau: (await getSetting(tx, 'bureau')) ?? '',
    last: before === null ? null : { id: before.id, name: before.name, on: before.on },
    units: new Map(directory.map((unit) => [unit.id, unit])),
    rules: await rulesByPlan(tx),
    calendar: await readCalendar(tx),
    thresholds: thresholdsOf[await getLightPreset(tx)],
  })
  const snapshot = { deck: JSON.stringify(deck), ledger: JSON.stringify(items) }
  return { frozenAt, seq: await lastSeq(tx), hash: await keepSnapshot(tx, snapshot) }
}
