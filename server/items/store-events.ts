import type { Tx } from '#db/database.ts'
import { eventsOfItem, toLogged } from '#db/event-log.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { saveItem, saveWords } from '#db/save-items.ts'
import { insertSlip, slipRow } from '#db/slips.ts'
import type { Executed } from '#shared/api/outputs.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { Refused } from '../refused.ts'
import type { Stamp } from '../stamp.ts'

/** Moves log and ledger together: the events, the row they make, and the words behind it. */
export async function storeEvents(
  tx: Tx,
  stamp: Stamp,
  item: Item,
  events: readonly ItemEvent[],
): Promise<Executed> {
  const after = evolve(item, events)
  if (!(await saveItem(tx, item, after, stamp.at))) throw await changedMeanwhile(tx, item, item.version)
  for (const event of events) {
    if (event.type === 'amended') await saveWords(tx, item.id, event.changes)
    if (event.type === 'supervised') await insertSlip(tx, slipRow(item.id, event))
  }
  const head = { stream: 'item' as const, itemId: item.id, planId: item.planId, ...stamp }
  const records = events.map((event, index) => ({ ...head, version: item.version + index + 1, event }))
  return { item: after, events: (await appendToItems(tx, [item], records)).flatMap(toLogged) }
}

/** With the row as it is now and what happened since the version that was seen. */
export async function changedMeanwhile(tx: Tx, item: Item, seen: number): Promise<Refused> {
  const history = await eventsOfItem(tx, item.id)
  return new Refused('changedMeanwhile', { item, meanwhile: history.filter(({ version }) => version > seen) })
}
