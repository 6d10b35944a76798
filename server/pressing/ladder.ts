import { inSnapshot, inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { getLadder, putLadder } from '#db/ladder.ts'
import { listUnits } from '#db/units.ts'
import type { Rehearsal } from '#shared/api/outputs.ts'
import { isWorkingDay } from '#shared/calendar/working-days.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Ladder } from '#shared/pressing/ladder.ts'
import { isInOrder } from '#shared/pressing/ladder.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { computeDigests } from './digest-ground.ts'

/** The office sets the steps of 督办阶梯; from the next morning on they hold. */
export function setLadder(
  ctx: SignedIn,
  { commandId, ladder }: { commandId: CommandId; ladder: Ladder },
): Promise<Ladder> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'setting', id: 'ladder' })
    if (earlier.length > 0) return getLadder(tx)
    if (!isInOrder(ladder)) throw new Refused('ladderOutOfOrder')
    await putLadder(tx, ladder)
    const event = { type: 'ladderSet' as const, ladder }
    await append(tx, [{ stream: 'setting', subjectId: 'ladder', ...stampOf(ctx, commandId), event }])
    return ladder
  })
}

/** 演练: who would hear what on that morning, if nothing happened until then. Nothing is sent. */
export function rehearse(ctx: SignedIn, { day }: { day: IsoDate }): Promise<Rehearsal> {
  return inSnapshot(ctx.db, async (db) => {
    const { items, people, calendar, digests, unheard } = await computeDigests(db, day, ctx.clock.now)
    const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit.name]))
    const named = new Set([...digests, ...unheard].flatMap(({ lines }) => lines.map(({ itemId }) => itemId)))
    const byId = new Map(people.map((person) => [person.id, person]))
    return {
      day,
      isWorkingDay: isWorkingDay(day, calendar),
      people: digests.flatMap(({ userId, lines, more }) => {
        const person = byId.get(userId)
        if (person === undefined) return []
        const { name, role, unitId } = person
        const unitName = unitId === null ? null : (units.get(unitId) ?? null)
        return [{ userId, name, role, unitName, lines, more }]
      }),
      unheard: unheard.map(({ post, lines }) => ({
        role: post.role,
        unitName: 'unitId' in post ? (units.get(post.unitId) ?? null) : null,
        lines,
      })),
      items: items
        .filter(({ id }) => named.has(id))
        .map(({ id, planId, ordinal, title }) => ({ id, planId, ordinal, title })),
    }
  })
}
