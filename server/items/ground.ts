import type { Tx } from '#db/database.ts'
import { uploadedFile } from '#db/files.ts'
import { rulesOfPlan } from '#db/plans.ts'
import { lastSlip } from '#db/slips.ts'
import { listUnits } from '#db/units.ts'
import { unitsWithHead } from '#db/users.ts'
import { yearOf } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import type { Ground } from '#shared/items/decision.ts'
import type { Item } from '#shared/items/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** What a decision about the item stands on. */
export async function groundFor(ctx: SignedIn, tx: Tx, item: Item, command: ItemCommand): Promise<Ground> {
  const rules = await rulesOfPlan(tx, item.planId)
  if (rules === null) throw new Refused('notFound')
  const units = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]))
  const files = await filesFor(ctx, tx, command)
  const calendar = await readCalendar(tx)
  const heads = command.type === 'requestClosing' ? await unitsWithHead(tx) : new Set<UnitId>()
  const nextSlip = command.type === 'supervise' ? (await lastSlip(tx, yearOf(ctx.clock.today))) + 1 : 1
  return { clock: ctx.clock, rules, calendar, units, heads, files, nextSlip }
}

/** The uploaded file that the command refers to, if it is the asker's. */
async function filesFor(ctx: SignedIn, tx: Tx, command: ItemCommand) {
  if (command.type !== 'attach' || command.evidence.kind !== 'file') return new Map()
  const file = await uploadedFile(tx, command.evidence.hash, ctx.asker.actor.userId)
  return new Map(file === null ? [] : [[file.hash, file]])
}
