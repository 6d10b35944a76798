import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/database.ts'
import { listItems } from '#db/items.ts'
import { getLadder } from '#db/ladder.ts'
import { listPlans } from '#db/plans.ts'
import { listUsers } from '#db/users.ts'
import type { IsoDate, IsoInstant } from '#shared/dates.ts'
import { type Item, isOver } from '#shared/items/model.ts'
import { digestsFor } from '#shared/pressing/digest.ts'
import { readCalendar } from '../calendar/edited.ts'

const office = { role: 'office', unitId: null } as const

/** Items that a morning can have something to say of: given out, and not ended unless an answer is still asked. */
const mayPress = (item: Item): boolean =>
  item.state !== 'draft' && (!isOver(item) || item.instructions.length > 0)

/** What everybody would hear on the morning of `day`, of the ledger as it stands. */
export async function computeDigests(db: Db, day: IsoDate, now: IsoInstant) {
  const items: Item[] = []
  for (const plan of await listPlans(db)) {
    items.push(...(await listItems(db, office, plan.id)).filter(mayPress))
    // Others are served between two plans.
    await breathe()
  }
  const people = (await listUsers(db, now)).filter(({ isActive }) => isActive)
  const ladder = await getLadder(db)
  const calendar = await readCalendar(db)
  return { items, people, calendar, ...digestsFor(day, items, people, { ladder, calendar }) }
}
