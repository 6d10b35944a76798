import { type Db, inSnapshot } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { rulesByPlan } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import type { IsoDate } from '#shared/dates.ts'
import { countFigures } from '#shared/figures/count.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { PlanId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { readList } from '../items/read.ts'
import { readUnits } from '../units/read.ts'

interface Asked {
  planId: PlanId | null
  asOf: IsoDate | null
  milestoneCounts: boolean
}

/** Counted once for all who ask the same of the same log; the oldest go when there are many. */
const kept = new WeakMap<Db, Map<string, { seq: number; figures: Promise<Figures> }>>()
const MOST_KEPT = 50

/** Counted over the rows that the asker may see, as of a day. */
export async function readFigures(ctx: SignedIn, asked: Asked): Promise<Figures> {
  const seq = await lastSeq(ctx.db)
  const { role, unitId } = ctx.asker.actor
  const seer = isUnitRole(role) ? unitId : role
  const key = JSON.stringify([seer, asked.planId, asked.asOf, asked.milestoneCounts, ctx.clock.today])
  const known = kept.get(ctx.db) ?? new Map()
  kept.set(ctx.db, known)
  const before = known.get(key)
  if (before?.seq === seq) return before.figures
  const figures = count(ctx, asked)
  known.delete(key)
  known.set(key, { seq, figures })
  figures.catch(() => known.delete(key))
  if (known.size > MOST_KEPT) for (const oldest of known.keys()) if (known.delete(oldest)) break
  return figures
}

async function count(ctx: SignedIn, asked: Asked): Promise<Figures> {
  const { items, asOf } = await readList(ctx, asked)
  const ground = await inSnapshot(ctx.db, async (db) => ({
    calendar: await readCalendar(db),
    thresholds: thresholdsOf[await getLightPreset(db)],
    rules: await rulesByPlan(db),
    units: await readUnits(db, ctx.clock.today, asked.asOf),
  }))
  const { milestoneCounts } = asked
  return { ...countFigures(items, asOf, { milestoneCounts }, ground), planId: asked.planId }
}
