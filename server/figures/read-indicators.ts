import { countTallies, itemsThatCount } from '#db/count-tallies.ts'
import { inSnapshot } from '#db/database.ts'
import {
  countPaces,
  furthestRows,
  type IndicatorFigures,
  indicatorRows,
  worstLag,
} from '#shared/figures/indicators.ts'
import type { SignedIn } from '../context.ts'
import { keptUntilNext } from './kept.ts'
import { type Asked, itemsOf, partsOf, wantedBy } from './read-figures.ts'

/** Items whose indicators are named one by one. */
const MOST = 200

/** Every quantified indicator counted, and those of the items that are furthest behind by name. */
export function readIndicators(ctx: SignedIn, asked: Asked): Promise<IndicatorFigures> {
  return keptUntilNext(ctx, ['indicators', ...partsOf(asked)], () => count(ctx, asked))
}

function count(ctx: SignedIn, asked: Asked): Promise<IndicatorFigures> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  return inSnapshot(ctx.db, async (db) => {
    const measured = (await countTallies(db, wanted, { byPlace: false }))
      .flatMap((group) => {
        const lag = worstLag(group.tally, day)
        return lag === null ? [] : [{ ...group, lag }]
      })
      .sort((a, b) => b.lag - a.lag)
    const [ids = []] = await itemsThatCount(db, wanted, [{ groups: measured, most: MOST }])
    const rows = indicatorRows(await itemsOf(db, wanted, ids), day)
    const total = measured.reduce((sum, { count }) => sum + count, 0)
    return {
      asOf: day,
      counts: countPaces(measured, day),
      rows: ids.length < total ? furthestRows(rows) : rows,
    }
  })
}
