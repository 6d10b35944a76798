import { countTallies, itemsThatCount } from '#db/count-tallies.ts'
import { inSnapshot } from '#db/database.ts'
import { countPaces, type IndicatorFigures, indicatorRows, worstLag } from '#shared/figures/indicators.ts'
import type { SignedIn } from '../context.ts'
import { type Asked, itemsOf, wantedBy } from './read-figures.ts'

/** Items whose indicators are named one by one. */
const MOST = 200

/** Every quantified indicator counted, and those of the items that are furthest behind by name. */
export function readIndicators(ctx: SignedIn, asked: Asked): Promise<IndicatorFigures> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  return inSnapshot(ctx.db, async (db) => {
    const measured = (await countTallies(db, wanted, { byPlace: false }))
      .flatMap((group) => {
        const lag = worstLag(group.tally, day)
        return lag === null ? [] : [{ ...group, lag }]
      })
      .sort((a, b) => b.lag - a.lag)
    const ids = await itemsThatCount(db, wanted, measured, MOST)
    const rows = indicatorRows(await itemsOf(db, wanted, ids), day)
    const total = measured.reduce((sum, { count }) => sum + count, 0)
    return { asOf: day, counts: countPaces(measured, day), rows: ids.length < total ? furthest(rows) : rows }
  })
}

/** Where items were left out, only as far as none of theirs could stand in between. */
function furthest(rows: readonly ReturnType<typeof indicatorRows>[number][]) {
  const worst = new Map<string, number>()
  for (const { itemId, lag } of rows) worst.set(itemId, Math.max(lag, worst.get(itemId) ?? lag))
  const least = Math.min(...worst.values())
  return rows.filter(({ lag }) => lag >= least)
}
