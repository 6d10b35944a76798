import { countTallies, itemsThatCount } from '#db/count-tallies.ts'
import { inSnapshot } from '#db/database.ts'
import { countForecast, type ForecastFigures, risksOf } from '#shared/figures/forecast.ts'
import type { FullTally } from '#shared/figures/full-tally.ts'
import { byPressing, warningOf } from '#shared/figures/warning.ts'
import type { SignedIn } from '../context.ts'
import { readUnits } from '../units/read.ts'
import { keptUntilNext } from './kept.ts'
import { type Asked, itemsOf, optionsOf, partsOf, wantedBy } from './read-figures.ts'

/** As many as are named one by one. */
const MOST = 50

/** 预判 over the rows that the asker may see, as of a day. */
export function readForecast(ctx: SignedIn, asked: Asked): Promise<ForecastFigures> {
  return keptUntilNext(ctx, ['forecast', ...partsOf(asked)], () => count(ctx, asked))
}

function count(ctx: SignedIn, asked: Asked): Promise<ForecastFigures> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  const options = optionsOf(asked)
  return inSnapshot(ctx.db, async (db) => {
    const units = await readUnits(db, ctx.clock.today, asked.asOf)
    const groups = await countTallies(db, wanted, { byPlace: true })
    const counts = new Map<FullTally, number>()
    for (const { tally, count } of groups) counts.set(tally, (counts.get(tally) ?? 0) + count)
    const pressing = [...counts]
      .flatMap(([tally, count]) => {
        const warning = warningOf(tally, day)
        return warning === null ? [] : [{ tally, count, warning }]
      })
      .sort((a, b) => byPressing(a.warning, b.warning))
    const [ids = []] = await itemsThatCount(db, wanted, [{ groups: pressing, most: MOST }])
    const items = await itemsOf(db, wanted, ids)
    return { ...countForecast(groups, day, options, units), atRisk: risksOf(items, day, options) }
  })
}
