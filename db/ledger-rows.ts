import type { CommandId, ItemId, PlanId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { paperFactsOf } from '#shared/plans/paper-facts.ts'
import type { LedgerRow } from '#shared/plans/revised-fields.ts'
import type { Db } from './database.ts'
import { toItem } from './item-rows.ts'
import { itemsInScope } from './items.ts'
import type { Scope } from './scope.ts'

/** A plan's rows with their words and what the paper last said of them, in ledger order. */
export async function listLedgerRows(db: Db, scope: Scope, planId: PlanId): Promise<LedgerRow[]> {
  const rows = await itemsInScope(db, scope)
    .innerJoin('item_words', 'item_words.item_id', 'item.id')
    .select(['item.facts', 'item_words.text', 'item_words.source'])
    .where('item.plan_id', '=', planId)
    .orderBy('item.ordinal')
    .execute()
  const histories = await paperEvents(db, planId)
  return rows.map(({ text, source, ...row }) => {
    const item = toItem(row)
    const paper = paperFactsOf(histories.get(item.id) ?? []) ?? { ...item, text }
    return { item, words: { text, source }, paper }
  })
}

type History = { commandId: CommandId; event: ItemEvent }[]

async function paperEvents(db: Db, planId: PlanId): Promise<Map<ItemId, History>> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('event_log', (join) =>
      join.onRef('event_log.subject_id', '=', 'item.id').on('event_log.stream', '=', 'item'),
    )
    .select(['event_log.subject_id', 'event_log.command_id', 'event_log.body'])
    .where('item.plan_id', '=', planId)
    .where('event_log.type', 'in', ['drafted', 'amended', 'reassigned'])
    .orderBy('event_log.seq')
    .execute()
  const histories = new Map<ItemId, History>()
  for (const { subject_id, command_id, body } of rows) {
    const id = subject_id as ItemId
    const history = histories.get(id) ?? []
    history.push({ commandId: command_id as CommandId, event: JSON.parse(body) as ItemEvent })
    histories.set(id, history)
  }
  return histories
}
