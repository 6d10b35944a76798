import { countHeld, countTallies, itemsThatCount, type Sought, type Wanted } from '#db/count-tallies.ts'
import { type Db, inSnapshot } from '#db/database.ts'
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
import { countedDay, countsIn, type Subset } from '#shared/figures/subsets.ts'
import type { Tally } from '#shared/figures/tally.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import { HOLDER } from '#shared/items/hand-on.ts'
import type { Item } from '#shared/items/model.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { pastDay } from '../items/read.ts'
import { readUnits } from '../units/read.ts'
import { keptUntilNext } from './kept.ts'

export interface Asked extends FigureOptions {
  planId: PlanId | null
  asOf: IsoDate | null
}

/** As many late rows, and as many of each holder, as are named one by one. */
const MOST_LATE = 200
const MOST_HELD = 60

/** Counted over the rows that the asker may see, as of a day. */
export function readFigures(ctx: SignedIn, asked: Asked): Promise<Figures> {
  return keptUntilNext(ctx, ['figures', ...partsOf(asked)], () => count(ctx, asked))
}

/** What makes one question another. */
export const partsOf = ({ planId, asOf, milestoneCounts, byOriginal }: Asked): unknown[] => [
  planId,
  asOf,
  milestoneCounts,
  byOriginal ?? false,
]

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
  const sought = (
    test: (tally: Tally) => boolean,
    dayOf: (tally: Tally) => string,
    most: number,
  ): Sought => ({
    groups: tallies
      .filter(({ tally }) => test(tally))
      .sort((a, b) => (dayOf(a.tally) < dayOf(b.tally) ? -1 : 1)),
    most,
  })
  const isIn = (tally: Tally, subset: Subset) => countsIn(tally, subset, day, options)
  const due = (tally: Tally) => countedDay(tally, options) ?? NEVER
  const [overdue = [], wasOverdue = [], ...held] = await itemsThatCount(db, wanted, [
    sought((tally) => isIn(tally, 'overdue'), due, MOST_LATE),
    sought((tally) => isIn(tally, 'everOverdue') && isIn(tally, 'closed'), due, MOST_LATE),
    ...(['unit', 'head', 'office', 'leader'] as const).map((holder) =>
      sought(
        (tally) => isOpen(tally) && HOLDER[tally.state] === holder,
        (tally) => tally.watchedOn ?? NEVER,
        MOST_HELD,
      ),
    ),
  ])
  const open = held.flat()
  const items = await itemsOf(db, wanted, [...new Set([...overdue, ...wasOverdue, ...open])])
  const byId = new Map(items.map((item) => [item.id, item]))
  const those = (ids: readonly ItemId[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const lit = (item: Item) => ({ item, light: lightOf(item, day, ground) })
  return { overdue: those(overdue).map(lit), wasOverdue: those(wasOverdue), open: those(open).map(lit) }
}
const NEVER = '9999'

export function itemsOf(db: Db, { scope, asOf }: Wanted, ids: readonly ItemId[]): Promise<Item[]> {
  return asOf === null ? itemsByIds(db, scope, ids) : itemsByIdsAsOf(db, scope, ids, asOf)
}
