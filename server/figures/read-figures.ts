import { countHeld, countTallies, itemsThatCount, type Wanted } from '#db/count-tallies.ts'
import { type Db, inSnapshot } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { itemsByIds } from '#db/items.ts'
import { itemsByIdsAsOf } from '#db/items-as-of.ts'
import { rulesByPlan } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import type { IsoDate } from '#shared/dates.ts'
import { type Counting, type FigureGround, figuresOf, lightOf } from '#shared/figures/count.ts'
import type { Group } from '#shared/figures/groups.ts'
import type { FigureOptions, Figures, Rates } from '#shared/figures/model.ts'
import { isOpen } from '#shared/figures/open-rows.ts'
import { ratesOf } from '#shared/figures/rates.ts'
import { countedDay, countsIn } from '#shared/figures/subsets.ts'
import type { Tally } from '#shared/figures/tally.ts'
import type { PlanId } from '#shared/ids.ts'
import { HOLDER } from '#shared/items/hand-on.ts'
import type { Holder, Item } from '#shared/items/model.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { pastDay } from '../items/read.ts'
import { readUnits } from '../units/read.ts'

export interface Asked extends FigureOptions {
  planId: PlanId | null
  asOf: IsoDate | null
}

/** As many late rows, and as many of each holder, as are named one by one. */
const MOST_LATE = 200
const MOST_HELD = 60

/** Counted once for all who ask the same of the same log; the oldest go when there are many. */
const kept = new WeakMap<Db, Map<string, { seq: number; figures: Promise<Figures> }>>()
const MOST_KEPT = 50

/** Counted over the rows that the asker may see, as of a day. */
export async function readFigures(ctx: SignedIn, asked: Asked): Promise<Figures> {
  const seq = await lastSeq(ctx.db)
  const { role, unitId } = ctx.asker.actor
  const seer = isUnitRole(role) ? unitId : role
  const { planId, asOf, milestoneCounts, byOriginal } = asked
  const key = JSON.stringify([seer, planId, asOf, milestoneCounts, byOriginal ?? false, ctx.clock.today])
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

/** The rates alone, of any day: one count. */
export function readRates(ctx: SignedIn, asked: Asked): Promise<Rates> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  return inSnapshot(ctx.db, async (db) => {
    const groups = await countTallies(db, wanted, { byPlace: false })
    return { asOf: day, rates: ratesOf(groups, day, optionsOf(asked)) }
  })
}

function count(ctx: SignedIn, asked: Asked): Promise<Figures> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  const options = optionsOf(asked)
  return inSnapshot(ctx.db, async (db) => {
    const ground = {
      calendar: await readCalendar(db),
      thresholds: thresholdsOf[await getLightPreset(db)],
      rules: await rulesByPlan(db),
      units: await readUnits(db, ctx.clock.today, asked.asOf),
    }
    const groups = await countTallies(db, wanted, { byPlace: true })
    const held = await countHeld(db, wanted)
    const rows = await namedRows(db, wanted, groups, day, options, ground)
    return figuresOf({ groups, held, rows }, asked.planId, day, options, ground)
  })
}

export const wantedBy = (ctx: SignedIn, { planId, asOf }: Asked): Wanted => ({
  scope: ctx.asker.actor,
  planId,
  asOf: pastDay(ctx, asOf),
})

export const optionsOf = ({ milestoneCounts, byOriginal }: Asked): FigureOptions => ({
  milestoneCounts,
  byOriginal: byOriginal ?? false,
})

/** The rows that the charts name: the longest late, and of each holder those that are due first. */
async function namedRows(
  db: Db,
  wanted: Wanted,
  groups: readonly Group[],
  day: IsoDate,
  options: FigureOptions,
  ground: FigureGround,
): Promise<Counting['rows']> {
  const counts = new Map<Tally, number>()
  for (const { tally, count } of groups) counts.set(tally, (counts.get(tally) ?? 0) + count)
  const tallies = [...counts].map(([tally, count]) => ({ tally, count }))
  const rowsThat = async (test: (tally: Tally) => boolean, dayOf: (tally: Tally) => string, most: number) => {
    const found = tallies
      .filter(({ tally }) => test(tally))
      .sort((a, b) => (dayOf(a.tally) < dayOf(b.tally) ? -1 : 1))
    return itemsOf(db, wanted, await itemsThatCount(db, wanted, found, most))
  }
  const due = (tally: Tally) => countedDay(tally, options) ?? NEVER
  const overdue = await rowsThat((tally) => countsIn(tally, 'overdue', day, options), due, MOST_LATE)
  const wasOverdue = await rowsThat(
    (tally) => countsIn(tally, 'everOverdue', day, options) && countsIn(tally, 'closed', day, options),
    due,
    MOST_LATE,
  )
  const heldBy = (holder: Holder) =>
    rowsThat(
      (tally) => isOpen(tally) && HOLDER[tally.state] === holder,
      (tally) => tally.watchedOn ?? NEVER,
      MOST_HELD,
    )
  const open: Item[] = []
  for (const holder of ['unit', 'head', 'office', 'leader'] as const) open.push(...(await heldBy(holder)))
  const lit = (item: Item) => ({ item, light: lightOf(item, day, ground) })
  return { overdue: overdue.map(lit), wasOverdue, open: open.map(lit) }
}
const NEVER = '9999'

export function itemsOf(
  db: Db,
  { scope, asOf }: Wanted,
  ids: Parameters<typeof itemsByIds>[2],
): Promise<Item[]> {
  return asOf === null ? itemsByIds(db, scope, ids) : itemsByIdsAsOf(db, scope, ids, asOf)
}
