import type { UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { isOver, isUnderReview } from '../items/model.ts'
import { openExtension, openInstructions, openSlips, silentSupports } from '../items/open-asks.ts'
import { isLead, isSupport } from '../items/rules.ts'
import type { Actor } from '../users/model.ts'
import type { WorkGround } from '../work/item-facts.ts'
import { cameBack, waitingFor } from '../work/waiting.ts'
import { type DeskFact, deskFacts, type HandoverEntry } from './model.ts'

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
      const open = deskFacts.filter((fact) => HANGS[fact](item, unitId))
      const desk = { duty: found?.duty ?? null, by: found?.by ?? null, open }
      return { itemId, planId, ordinal, title, part, ...desk }
    })
}

/** Whether each hangs on the item for that unit. */
const HANGS: Readonly<Record<DeskFact, (item: Item, unitId: UnitId | null) => boolean>> = {
  slip: (item, unitId) => openSlips(item, unitId).length > 0,
  words: (item, unitId) => openInstructions(item, unitId).length > 0,
  ask: (item, unitId) => awaited(item).some((one) => one === unitId),
  returned: (item, unitId) => isLead(item, unitId) && cameBack(item),
  closing: (item, unitId) => isUnderReview(item) && item.closing?.unitId === unitId,
  extension: (item, unitId) => openExtension(item)?.unitId === unitId,
  support: (item, unitId) => isLead(item, unitId) && awaited(item).length > 0,
}

/** Supporting units that were asked for something and have not said it yet. */
const awaited = (item: Item): UnitId[] =>
  silentSupports(item).filter((unitId) => item.asks.some((ask) => ask.unitId === unitId))
