import { countMoves } from '#db/count-moves.ts'
import { inSnapshot } from '#db/database.ts'
import type { IsoDate } from '#shared/dates.ts'
import { type FlowFigures, flowOf } from '#shared/figures/flow.ts'
import type { SignedIn } from '../context.ts'
import { keptUntilNext } from './kept.ts'
import { type Asked, optionsOf, partsOf, wantedBy } from './read-figures.ts'

/** Between an earlier day and the day asked for, over the rows that the asker may see. */
export function readFlow(
  ctx: SignedIn,
  { before, ...asked }: Asked & { before: IsoDate },
): Promise<FlowFigures> {
  const wanted = wantedBy(ctx, asked)
  const day = wanted.asOf ?? ctx.clock.today
  return keptUntilNext(ctx, ['flow', before, ...partsOf(asked)], () =>
    inSnapshot(ctx.db, async (db) =>
      // A day can only be laid beside one before it.
      flowOf(before < day ? await countMoves(db, wanted, before) : [], before, day, optionsOf(asked)),
    ),
  )
}
