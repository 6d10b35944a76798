import type { Item } from '../items/model.ts'
import { isOver } from '../items/model.ts'
import { isLead, isSupport } from '../items/rules.ts'
import type { Actor } from '../users/model.ts'
import type { WorkGround } from '../work/item-facts.ts'
import { waitingFor } from '../work/waiting.ts'
import type { HandoverEntry } from './model.ts'

type NewEntry = Omit<HandoverEntry, 'question' | 'answer' | 'confirmedAt'>

/**
 * 交接清单: every open item in which the unit leads or supports, with what it waits for. What waits comes first, by its
 * day; then the rest, as the ledger has them.
 */
export function entriesFor(successor: Actor, items: readonly Item[], ground: WorkGround): NewEntry[] {
  const { unitId } = successor
  const mine = items.filter(
    (item) => !isOver(item) && item.state !== 'draft' && (isLead(item, unitId) || isSupport(item, unitId)),
  )
  const waiting = new Map(
    waitingFor(successor, mine, ground).map((one, rank) => [one.item.id, { ...one, rank }]),
  )
  const rankOf = (item: Item) => waiting.get(item.id)?.rank ?? mine.length
  return mine
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((item) => {
      const { id: itemId, planId, ordinal, title } = item
      const found = waiting.get(itemId)
      const part = isLead(item, unitId) ? ('lead' as const) : ('support' as const)
      return { itemId, planId, ordinal, title, part, duty: found?.duty ?? null, by: found?.by ?? null }
    })
}
