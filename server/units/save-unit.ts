import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { unitHasItems } from '#db/items.ts'
import { insertUnits, listUnits, saveUnit } from '#db/units.ts'
import { listUsers } from '#db/users.ts'
import type { CommandId, UnitId, UserId } from '#shared/ids.ts'
import { decideLeader } from '#shared/units/decide-leader.ts'
import { decideUnit } from '#shared/units/decide-unit.ts'
import type { Unit } from '#shared/units/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'

type NewUnit = Omit<Unit, 'ordinal' | 'isActive' | 'leaderId' | 'becameIds'> & { commandId: CommandId }
type ChangedUnit = Omit<Unit, 'ordinal' | 'leaderId' | 'becameIds'> & { commandId: CommandId }

export function createUnit(ctx: SignedIn, input: NewUnit): Promise<Unit> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, ...fields } = input
    const units = await listUnits(tx)
    const existing = units.find(({ id }) => id === input.id)
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'unit', id: input.id })
    if (earlier.length > 0 && existing !== undefined) return existing
    if (existing !== undefined) throw new Refused('commandReused')
    const ordinal = Math.max(0, ...units.map((unit) => unit.ordinal)) + 1
    const { unit } = unlessRefused(decideUnit({ ...fields, ordinal, isActive: true }, units, false))
    await insertUnits(tx, [unit])
    await logUnits(tx, stampOf(ctx, commandId), [unit])
    return unit
  })
}

export function updateUnit(ctx: SignedIn, input: ChangedUnit): Promise<Unit> {
  return inTransaction(ctx.db, async (tx) => {
    const { commandId, ...fields } = input
    const units = await listUnits(tx)
    const before = units.find(({ id }) => id === input.id)
    if (before === undefined) throw new Refused('notFound')
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'unit', id: input.id })
    if (earlier.length > 0) return before
    const { leaderId, becameIds, ordinal } = before
    const wanted = {
      ...fields,
      ordinal,
      ...(leaderId === undefined ? {} : { leaderId }),
      ...(becameIds === undefined ? {} : { becameIds }),
    }
    const { unit } = unlessRefused(decideUnit(wanted, units, await unitHasItems(tx, input.id)))
    await saveUnit(tx, unit)
    await logUnits(tx, stampOf(ctx, commandId), [unit])
    return unit
  })
}

/** 分管: its own act, so that the history of a unit says when it changed hands. */
export function setLeader(
  ctx: SignedIn,
  { commandId, id, leaderId }: { commandId: CommandId; id: UnitId; leaderId: UserId | null },
): Promise<Unit> {
  return inTransaction(ctx.db, async (tx) => {
    const before = (await listUnits(tx)).find((unit) => unit.id === id)
    if (before === undefined) throw new Refused('notFound')
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'unit', id })
    if (earlier.length > 0) return before
    const { unit } = unlessRefused(decideLeader(before, leaderId, await listUsers(tx, ctx.clock.now)))
    await saveUnit(tx, unit)
    await logUnits(tx, stampOf(ctx, commandId), [unit])
    return unit
  })
}

export async function logUnits(tx: Tx, stamp: Stamp, units: readonly Unit[]): Promise<void> {
  await append(
    tx,
    units.map((unit) => ({
      stream: 'unit',
      subjectId: unit.id,
      ...stamp,
      event: { type: 'unitSaved', unit },
    })),
  )
}
