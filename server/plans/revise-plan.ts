import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { anyItem } from '#db/items.ts'
import { listLedgerRows } from '#db/ledger-rows.ts'
import { getPlan, planWithSource, replaceSource, savePlan } from '#db/plans.ts'
import { insertUnits, listUnits, saveUnit } from '#db/units.ts'
import type { RevisePlan } from '#shared/api/inputs.ts'
import type { UnitId } from '#shared/ids.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { type DecidedRevision, decideRevision } from '#shared/plans/decide-revision.ts'
import type { Plan, Revision } from '#shared/plans/model.ts'
import { earlierEffect } from '../ask-once.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { keepRules } from '../imports/reading-rules.ts'
import { changedMeanwhile, storeEvents } from '../items/store-events.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { logUnits } from '../units/save-unit.ts'
import { hashOfSource } from './hash-of-source.ts'
import { insertDrafts } from './insert-drafts.ts'
import { revisionAmong } from './read-plan.ts'

/** 确认修订: units, plan, changed and new items in one transaction, all or nothing. */
export async function revisePlan(ctx: SignedIn, input: RevisePlan): Promise<Revision> {
  if (isMarkedSecret(input.sourceText)) throw new Refused('fileSecret')
  return inTransaction(ctx.db, async (tx) => {
    const plan = await getPlan(tx, input.id)
    if (plan === null) throw new Refused('notFound')
    const earlier = await earlierEffect(ctx, tx, input.commandId, { stream: 'plan', id: plan.id })
    if (earlier.length > 0) return revisionAmong(earlier)
    const hash = hashOfSource(input.sourceText)
    const known = hash === '' ? null : await planWithSource(tx, hash)
    if (known !== null && known.id !== plan.id) throw new Refused('alreadyImported')
    const decided = await decide(ctx, tx, input, plan)
    const isNothing = decided.changed.length + decided.drafted.length === 0
    const isSamePaper = hash === '' || known?.isNow === true
    if (isNothing && isSamePaper) throw new Refused('nothingChanged')
    await store(ctx, tx, input, decided)
    if (!isSamePaper) await replaceSource(tx, plan.id, { text: input.sourceText, hash })
    return decided.revision
  })
}

async function decide(ctx: SignedIn, tx: Tx, input: RevisePlan, plan: Plan): Promise<DecidedRevision> {
  const { actor } = ctx.asker
  const rows = await listLedgerRows(tx, actor, plan.id)
  const units = await listUnits(tx)
  const calendar = await readCalendar(tx)
  const ground = {
    clock: ctx.clock,
    rules: plan.rules,
    calendar,
    files: new Map(),
    heads: new Set<UnitId>(),
    nextSlip: 1,
  }
  const decided = decideRevision(input, { plan, rows, units }, actor, ground)
  if (!('refusal' in decided)) {
    const ids = input.added.map((item) => item.id)
    if (await anyItem(tx, ids)) throw new Refused('badInput')
    return decided
  }
  const { refusal, item } = decided
  const seen = input.changed.find(({ id }) => id === item?.id)?.version
  if (refusal === 'changedMeanwhile' && item && seen) throw await changedMeanwhile(tx, item, seen)
  throw new Refused(refusal, item ? { item } : {})
}

async function store(ctx: SignedIn, tx: Tx, input: RevisePlan, decided: DecidedRevision): Promise<void> {
  const stamp = stampOf(ctx, input.commandId)
  await insertUnits(tx, decided.newUnits)
  for (const unit of decided.changedUnits) await saveUnit(tx, unit)
  await logUnits(tx, stamp, [...decided.newUnits, ...decided.changedUnits])
  const { plan, revision } = decided
  await savePlan(tx, plan)
  const event = { type: 'planRevised' as const, plan, revision }
  await append(tx, [{ stream: 'plan', subjectId: plan.id, ...stamp, event }])
  for (const { item, events } of decided.changed) await storeEvents(tx, stamp, item, events)
  await insertDrafts(
    tx,
    stamp,
    decided.drafted.map((event) => [event]),
  )
  await keepRules(tx, stamp, input.readingRules ?? [])
}
