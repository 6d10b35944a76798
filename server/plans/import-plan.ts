import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { anyItem } from '#db/items.ts'
import { getPlan, insertPlan, isWithdrawn, planWithSource } from '#db/plans.ts'
import { insertUnits, listUnits, saveUnit } from '#db/units.ts'
import type { ImportPlan } from '#shared/api/inputs.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { decideImport } from '#shared/plans/decide-import.ts'
import type { Plan } from '#shared/plans/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { rememberMappings } from '../imports/mappings.ts'
import { keepRules } from '../imports/reading-rules.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { logUnits } from '../units/save-unit.ts'
import { hashOfSource } from './hash-of-source.ts'
import { insertDrafts } from './insert-drafts.ts'

/** 确认入账: units, plan and items in one transaction, all or nothing. */
export async function importPlan(ctx: SignedIn, input: ImportPlan): Promise<Plan> {
  if (isMarkedSecret(input.sourceText)) throw new Refused('fileSecret')
  const hash = hashOfSource(input.sourceText)
  return inTransaction(ctx.db, async (tx) => {
    const existing = await getPlan(tx, input.id)
    const earlier = await earlierEffect(ctx, tx, input.commandId, { stream: 'plan', id: input.id })
    if (earlier.length > 0 && existing !== null) return existing
    if (existing !== null || (await isWithdrawn(tx, input.id))) throw new Refused('commandReused')
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
    await insertDrafts(tx, stamp, decided.begun)
    await rememberMappings(tx, stamp, input.mappings ?? [])
    await keepRules(tx, stamp, input.readingRules ?? [])
    return { ...decided.plan, itemCount: decided.begun.length }
  })
}
