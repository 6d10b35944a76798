import type { Tx } from '#db/database.ts'
import { append, eventsOfItem, toLogged } from '#db/event-log.ts'
import { insertMessages, messagesOfEvent } from '#db/messages.ts'
import { saveItem, saveWords } from '#db/save-items.ts'
import type { MessageTable } from '#db/schema.ts'
import { insertSlip, slipRow } from '#db/slips.ts'
import type { Executed } from '#shared/api/outputs.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { Refused } from '../refused.ts'
import type { Stamp } from '../stamp.ts'

/** Moves log and ledger together: the events, the row they make, the words behind it, and who is told. */
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
  const logged = (await append(tx, records)).flatMap(toLogged)
  await insertMessages(tx, messagesOf(item, logged))
  return { item: after, events: logged }
}

function messagesOf(item: Item, logged: readonly LoggedEvent[]): MessageTable[] {
  let before = item
  return logged.flatMap(({ seq, event }) => {
    const after = evolve(before, [event])
    const rows = messagesOfEvent(seq, event, after, before)
    before = after
    return rows
  })
}

/** With the row as it is now and what happened since the version that was seen. */
export async function changedMeanwhile(tx: Tx, item: Item, seen: number): Promise<Refused> {
  const history = await eventsOfItem(tx, item.id)
  return new Refused('changedMeanwhile', { item, meanwhile: history.filter(({ version }) => version > seen) })
}
