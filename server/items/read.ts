import { type Db, inSnapshot } from '#db/database.ts'
import { eventsOfItem, lastSeq } from '#db/event-log.ts'
import { getItem, listItems, wordsOfItem } from '#db/items.ts'
import { getItemAsOf, listItemsAsOf } from '#db/items-as-of.ts'
import type { ItemDetail, ItemList } from '#shared/api/outputs.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Reader } from '../context.ts'
import { Refused } from '../refused.ts'

interface Asked {
  planId: PlanId | null
  asOf: IsoDate | null
}

/** The rows the asker may see, as of a day; a day to come is read as today. */
export async function readList(ctx: Reader, asked: Asked): Promise<ItemList> {
  const { today } = ctx.clock
  const asOf = pastDay(ctx, asked.asOf)
  return inSnapshot(ctx.db, async (db) => {
    const seq = await lastSeq(db)
    return { today, asOf: asOf ?? today, seq, items: await rows(db, ctx, asked.planId, asOf) }
  })
}

export async function readItem(
  ctx: Reader,
  asked: { itemId: ItemId; asOf: IsoDate | null },
): Promise<ItemDetail> {
  const { today } = ctx.clock
  const scope = ctx.asker.actor
  const asOf = pastDay(ctx, asked.asOf)
  return inSnapshot(ctx.db, async (db) => {
    if (asOf !== null) {
      const then = await getItemAsOf(db, scope, asked.itemId, asOf)
      if (then === null) throw new Refused('notFound')
      return { today, ...then }
    }
    const item = await getItem(db, scope, asked.itemId)
    const words = await wordsOfItem(db, asked.itemId)
    if (item === null || words === null) throw new Refused('notFound')
    return { today, item, words, history: await eventsOfItem(db, item.id) }
  })
}

function rows(db: Db, ctx: Reader, planId: PlanId | null, asOf: IsoDate | null): Promise<Item[]> {
  const scope = ctx.asker.actor
  return asOf === null ? listItems(db, scope, planId) : listItemsAsOf(db, scope, planId, asOf)
}

/** null: as things are now. */
export function pastDay(ctx: Reader, asOf: IsoDate | null): IsoDate | null {
  return asOf !== null && asOf < ctx.clock.today ? asOf : null
}
