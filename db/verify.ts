import type { ItemId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { type Db, inSnapshot } from './database.ts'
import { type LogRecord, verifyChain } from './event-log.ts'
import { amendWords, foldItem, itemsOnRecord, type KeptItem } from './items.ts'
import { listPlans } from './plans.ts'
import { listUnits } from './units.ts'
import { listUsers } from './users.ts'

export interface Verified {
  /** Entries of the log that hold together. */
  events: number
  /** The first entry that does not; null when the chain is whole. */
  brokenAt: number | null
  items: number
  /** What the ledger says otherwise than the log, as `item:ID`, `unit:ID` …; empty when they agree. */
  differing: string[]
}

/** Walks the chain and folds the log anew beside the tables that project from it. */
export function verify(db: Db): Promise<Verified> {
  return inSnapshot(db, async (snapshot) => {
    const fold = new Fold()
    const { count, brokenAt } = await verifyChain(snapshot, (record) => fold.add(record))
    if (brokenAt !== null) return { events: count, brokenAt, items: fold.items.size, differing: [] }
    const differing = [
      ...differingItems(fold.items, await itemsOnRecord(snapshot)),
      ...(await differingTables(fold, snapshot)),
    ]
    return { events: count, brokenAt, items: fold.items.size, differing }
  })
}

/** What the log makes of everything, from the beginning. */
class Fold {
  readonly items = new Map<ItemId, KeptItem>()
  readonly rows = new Map<string, string>()

  add(record: LogRecord): void {
    if (record.stream === 'item') {
      const kept = this.items.get(record.itemId)
      const item = kept === undefined ? foldItem([record.event]) : evolve(kept.item, [record.event])
      this.items.set(record.itemId, { item, words: amendWords(kept?.words, record.event) })
      return
    }
    const { event } = record
    switch (event.type) {
      case 'unitSaved':
        this.rows.set(`unit:${event.unit.id}`, canonical(event.unit))
        break
      case 'userSaved':
        this.rows.set(`user:${event.user.id}`, canonical(event.user))
        break
      case 'planSaved':
        this.rows.set(`plan:${event.plan.id}`, canonical(event.plan))
        break
      case 'passwordChanged':
        break
    }
  }
}

function differingItems(
  expected: ReadonlyMap<ItemId, KeptItem>,
  found: ReadonlyMap<ItemId, KeptItem & { units: string[] }>,
): string[] {
  const ids = new Set([...expected.keys(), ...found.keys()])
  return [...ids].flatMap((id) => {
    const [wanted, kept] = [expected.get(id), found.get(id)]
    const agree =
      wanted !== undefined &&
      kept !== undefined &&
      canonical(wanted.item) === canonical(kept.item) &&
      canonical(wanted.words) === canonical(kept.words) &&
      unitsOf(wanted.item).join() === kept.units.join()
    return agree ? [] : [`item:${id}`]
  })
}

const unitsOf = (item: Item): string[] => [...new Set([...item.leads, ...item.supports])].sort()

async function differingTables(fold: Fold, db: Db): Promise<string[]> {
  const found = new Map<string, string>()
  for (const unit of await listUnits(db)) found.set(`unit:${unit.id}`, canonical(unit))
  for (const { lockedUntil: _, ...user } of await listUsers(db, ''))
    found.set(`user:${user.id}`, canonical(user))
  for (const { itemCount: _, ...plan } of await listPlans(db)) found.set(`plan:${plan.id}`, canonical(plan))
  const ids = new Set([...fold.rows.keys(), ...found.keys()])
  return [...ids].filter((id) => fold.rows.get(id) !== found.get(id))
}

/** The same facts, the same text: keys in order, what is undefined left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
