import { createHash } from 'node:crypto'
import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { foldItem } from '#db/item-folds.ts'
import { anyItem } from '#db/items.ts'
import { getPlan, insertPlan, planWithSource } from '#db/plans.ts'
import { insertItems } from '#db/save-items.ts'
import { insertUnits, listUnits, saveUnit } from '#db/units.ts'
import type { ImportPlan } from '#shared/api/inputs.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { type Drafted, decideImport } from '#shared/plans/decide-import.ts'
import type { Plan } from '#shared/plans/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'
import { logUnits } from '../units/save-unit.ts'

/** 确认入账: units, plan and items in one transaction, all or nothing. */
export async function importPlan(ctx: SignedIn, input: ImportPlan): Promise<Plan> {
  if (isMarkedSecret(input.sourceText)) throw new Refused('fileSecret')
  const hash = hashOfSource(input.sourceText)
  return inTransaction(ctx.db, async (tx) => {
    const existing = await getPlan(tx, input.id)
    const earlier = await earlierEffect(ctx, tx, input.commandId, { stream: 'plan', id: input.id })
    if (earlier.length > 0 && existing !== null) return existing
    if (existing !== null) throw new Refused('commandReused')
    if (hash !== '' && (await planWithSource(tx, hash)) !== null) throw new Refused('alreadyImported')
    const ids = input.items.map((item) => item.id)
    if (await anyItem(tx, ids)) throw new Refused('badInput')
    const decided = unlessRefused(decideImport(input, await listUnits(tx), ctx.asker.actor, ctx.clock))
    const stamp = stampOf(ctx, input.commandId)
    await insertUnits(tx, decided.newUnits)
    for (const unit of decided.changedUnits) await saveUnit(tx, unit)
    await logUnits(tx, stamp, [...decided.newUnits, ...decided.changedUnits])
    await insertPlan(tx, decided.plan, { text: input.sourceText, hash })
    const event = { type: 'planSaved' as const, plan: decided.plan }
    await append(tx, [{ stream: 'plan', subjectId: input.id, ...stamp, event }])
    await draft(tx, stamp, decided.drafted)
    return { ...decided.plan, itemCount: decided.drafted.length }
  })
}

async function draft(tx: Tx, stamp: Stamp, drafted: readonly Drafted[]): Promise<void> {
  const rows = drafted.map((event) => ({ item: foldItem([event]), words: event.words, at: event.at }))
  await insertItems(tx, rows)
  await append(
    tx,
    drafted.map((event) => ({
      stream: 'item',
      itemId: event.itemId,
      planId: event.planId,
      version: 1,
      ...stamp,
      event,
    })),
  )
}

/** The same paper pasted again is known by its words; line ends and margins do not matter. Nothing pasted has no hash. */
function hashOfSource(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? '' : createHash('sha256').update(words).digest('hex')
}
