import { inTransaction, type Tx } from '#db/database.ts'
import { getHandover, listHandovers } from '#db/handovers.ts'
import { listItems } from '#db/items.ts'
import { rulesByPlan } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import { listUnits } from '#db/units.ts'
import { addPassword, insertUser, listUsers } from '#db/users.ts'
import type { ChangeLiaison } from '#shared/handovers/commands.ts'
import { decideChange } from '#shared/handovers/decide-change.ts'
import { entriesFor } from '#shared/handovers/entries.ts'
import {
  type Handover,
  type HandoverPerson,
  type HandoverSummary,
  summaryOf,
} from '#shared/handovers/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { Actor } from '#shared/users/model.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { earlierEffect } from '../ask-once.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { hashPassword } from '../session/passwords.ts'
import { type Stamp, stampOf } from '../stamp.ts'
import { saveAccount, storeHandover } from './store-handover.ts'

/**
 * 更换联络员, as one act: the successor sits on the post from now on, with the list of all that lies on the desk; what
 * the unit had filed is answered by it, and a list that the one who leaves had not finished goes over into it.
 */
export async function changeLiaison(ctx: SignedIn, input: ChangeLiaison): Promise<HandoverSummary> {
  const hash = input.to.kind === 'new' ? await hashOfFirst(input.to.password) : null
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, handoverId: id } = input
    const before = await getHandover(tx, id)
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'handover', id })
    if (earlier.length > 0 && before !== null) return summaryOf(before)
    const stamp = stampOf(ctx, commandId)
    const ground = {
      users: await listUsers(tx, ctx.clock.now),
      units: await listUnits(tx),
      handovers: await listHandovers(tx),
      filed: before,
      by: ctx.asker.actor.userId,
    }
    const decision = unlessRefused(decideChange(input, ground))
    for (const user of decision.saved) {
      if (hash !== null && user.id === input.to.userId) {
        await insertUser(tx, user)
        await addPassword(tx, user.id, hash)
      }
      await saveAccount(tx, stamp, user)
    }
    for (const replaced of decision.replaced) await drop(tx, stamp, replaced)
    return summaryOf(await open(ctx, tx, stamp, input, before, decision))
  })
}

async function hashOfFirst(password: string): Promise<string> {
  if (!isStrongPassword(password)) throw new Refused('weakPassword')
  return hashPassword(password)
}

async function drop(tx: Tx, stamp: Stamp, handover: Handover): Promise<void> {
  const event = { type: 'handoverDropped' as const, reason: '', at: stamp.at, by: stamp.actorId }
  await storeHandover(tx, stamp, handover, [event])
}

async function open(
  ctx: SignedIn,
  tx: Tx,
  stamp: Stamp,
  { handoverId, unitId, accountEnd }: ChangeLiaison,
  before: Handover | null,
  { from, to }: { from: HandoverPerson | null; to: HandoverPerson },
): Promise<Handover> {
  const entries = await entriesOf(ctx, tx, { userId: to.userId, role: 'liaison', unitId })
  const head = { handoverId, unitId, at: stamp.at, by: stamp.actorId }
  return storeHandover(tx, stamp, before, [
    { type: 'handoverOpened', ...head, from, to, accountEnd, entries },
  ])
}

/** What lies on the desk of the unit, as the successor would see it. */
async function entriesOf(ctx: SignedIn, tx: Tx, successor: Actor & { unitId: UnitId }) {
  const rules = await rulesByPlan(tx)
  return entriesFor(successor, await listItems(tx, successor, null), {
    today: ctx.clock.today,
    calendar: await readCalendar(tx),
    thresholds: thresholdsOf[await getLightPreset(tx)],
    rulesOf: (planId) => rules.get(planId) ?? usualRules,
  })
}
