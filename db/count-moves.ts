import type { IsoDate } from '#shared/dates.ts'
import type { Move } from '#shared/figures/flow.ts'
import type { FullTally } from '#shared/figures/full-tally.ts'
import { isSeen, type SeenPlan, seenPlans, type Wanted, Words, within } from './count-tallies.ts'
import type { Db } from './database.ts'

interface MovedRow {
  before: string | null
  after: string | null
  count: number
}

/** How many items counted how when the day `before` ended, and how they count on the day asked for. */
export async function countMoves(db: Db, wanted: Wanted, before: IsoDate): Promise<Move[]> {
  const then: Wanted = { ...wanted, asOf: before }
  const isThere = new Set((await seenPlans(db, wanted)).map(({ id }) => id))
  const moves: Move[] = []
  const words = new Words(db)
  const tallyOf = (id: string | null) => {
    const tally = id === null ? null : words.of<FullTally>(id)
    return tally !== null && isSeen(tally, wanted.scope) ? tally : null
  }
  // A plan of the later day was there on the earlier one, if only empty.
  for (const plan of await seenPlans(db, then)) {
    const rows = isThere.has(plan.id)
      ? [...(await kept(db, plan, wanted, before)), ...(await changed(db, plan, wanted, before))]
      : await gone(db, plan, then)
    await words.learn(rows.flatMap(({ before: was, after }) => [was, after].filter((id) => id !== null)))
    for (const { before: was, after, count } of rows)
      moves.push({ before: tallyOf(was), after: tallyOf(after), count })
  }
  // Who may not see it on either day knows nothing of it.
  return moves.filter((move) => move.before !== null || move.after !== null)
}

/** Its import was taken back in between. */
async function gone(db: Db, plan: SeenPlan, then: Wanted): Promise<MovedRow[]> {
  const rows = await within(db, plan, then)
    .select(['tally', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('tally')
    .execute()
  return rows.map(({ tally, count }) => ({ before: tally, after: null, count }))
}

/** Nothing happened to them in between: one row holds on both days. */
async function kept(db: Db, plan: SeenPlan, wanted: Wanted, before: IsoDate): Promise<MovedRow[]> {
  const rows = await within(db, plan, wanted)
    .where('from_on', '<=', before)
    .select(['tally', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('tally')
    .execute()
  return rows.map(({ tally, count }) => ({ before: tally, after: tally, count }))
}

function changed(db: Db, plan: SeenPlan, wanted: Wanted, before: IsoDate): Promise<MovedRow[]> {
  const since = within(db, plan, wanted).where('from_on', '>', before).select(['item_id', 'tally'])
  return db
    .selectFrom(since.as('now'))
    .leftJoin('item_tally as was', (join) =>
      join
        .onRef('was.item_id', '=', 'now.item_id')
        .on('was.from_on', '<=', before)
        .on('was.until_on', '>', before),
    )
    .select(['was.tally as before', 'now.tally as after', (e) => e.fn.countAll<number>().as('count')])
    .groupBy(['was.tally', 'now.tally'])
    .execute()
}
