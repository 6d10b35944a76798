import { type Db, inSnapshot, inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { listHandovers } from '#db/handovers.ts'
import { listItems } from '#db/items.ts'
import { insertUnits, listUnits, saveUnit } from '#db/units.ts'
import { listUsers } from '#db/users.ts'
import type { ReorganisationPreview } from '#shared/api/outputs.ts'
import type { CommandId, ReorganisationId, UnitId } from '#shared/ids.ts'
import { transfer } from '#shared/items/evolve-transfer.ts'
import {
  decideReorganisation,
  type Reorganisation,
  type ReorganisationPlan,
  type Reorganised,
} from '#shared/units/reorganise.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { saveAccount } from '../handovers/store-handover.ts'
import { storeEvents } from '../items/store-events.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { logUnits } from './save-unit.ts'

/** What a merger or a split would touch, before anything is written. */
export function previewReorganisation(
  ctx: SignedIn,
  plan: ReorganisationPlan,
): Promise<ReorganisationPreview> {
  return inSnapshot(ctx.db, async (db) => {
    const { transfers, staying, people, changedUnits } = await decided(ctx, db, plan)
    const after = transfers.map(({ item, moves }) => transfer(item, moves))
    const count = (of: 'leads' | 'supports', to: UnitId) =>
      after.filter((item) => item[of].includes(to)).length
    return {
      moves: plan.into.map(({ unitId: to }) => ({
        to,
        leads: count('leads', to),
        supports: count('supports', to),
      })),
      staying: staying.length,
      people: people.map(({ name }) => name),
      groups: changedUnits.filter(({ kind }) => kind === 'group').map(({ name }) => name),
    }
  })
}

/** 合并、拆分, as one act: units, groups, accounts and open items in one transaction, all under one command. */
export function reorganise(
  ctx: SignedIn,
  { commandId, id, ...plan }: ReorganisationPlan & { commandId: CommandId; id: ReorganisationId },
): Promise<Reorganisation> {
  return inTransaction(ctx.db, async (tx) => {
    for (const { event } of await earlierEffect(ctx, tx, commandId, { stream: 'reorganisation', id }))
      if (event.type === 'unitsReorganised') return event.reorganisation
    const done = await decided(ctx, tx, plan)
    const stamp = stampOf(ctx, commandId)
    const { kind, fromIds, reason } = plan
    const intoIds = plan.into.map(({ unitId }) => unitId)
    const named = [...done.newUnits, ...(await listUnits(tx))]
    const namesOf = (ids: readonly UnitId[]) =>
      ids.flatMap((one) => named.find((unit) => unit.id === one)?.name ?? [])
    const reorganisation = {
      ...{ id, kind, fromIds, intoIds, reason, itemCount: done.transfers.length },
      fromNames: namesOf(fromIds),
      intoNames: namesOf(intoIds),
    }
    const event = { type: 'unitsReorganised' as const, reorganisation }
    await append(tx, [{ stream: 'reorganisation', subjectId: id, ...stamp, event }])
    await insertUnits(tx, done.newUnits)
    for (const unit of done.changedUnits) await saveUnit(tx, unit)
    await logUnits(tx, stamp, [...done.newUnits, ...done.changedUnits])
    for (const user of done.people) await saveAccount(tx, stamp, user)
    for (const { item, moves } of done.transfers)
      await storeEvents(tx, stamp, item, [{ type: 'transferred', moves, at: stamp.at, by: stamp.actorId }])
    return reorganisation
  })
}

async function decided(ctx: SignedIn, db: Db | Tx, plan: ReorganisationPlan): Promise<Reorganised> {
  const ground = {
    units: await listUnits(db),
    items: await listItems(db, ctx.asker.actor, null),
    users: await listUsers(db, ctx.clock.now),
    handovers: await listHandovers(db),
  }
  const decision = unlessRefused(decideReorganisation(plan, ground))
  const known = new Set(ground.items.map(({ id }) => id))
  if (!plan.items.every(({ itemId }) => known.has(itemId))) throw new Refused('notFound')
  return decision
}
