import type { IsoDate } from '../dates.ts'
import type { ItemId } from '../ids.ts'
import { type Light, URGENCY } from '../items/light.ts'
import type { Item, ItemState } from '../items/model.ts'

/** A row with what is computed of it on the day of the figures. */
export interface Counted {
  item: Item
  light: Light
}

/** So many open items in that state, held since that day. */
export interface Held {
  state: ItemState
  since: IsoDate
  count: number
}

/** The rows that figures name one by one; of many only the most pressing are at hand. */
export interface NamedRows {
  overdue: readonly Counted[]
  wasOverdue: readonly Item[]
  open: readonly Counted[]
}

/** What a figure says of one row, enough to name it and to open it. */
export const named = (item: Item): { itemId: ItemId; ordinal: number; title: string } => ({
  itemId: item.id,
  ordinal: item.ordinal,
  title: item.title,
})

export function worst(found: readonly Light[]): Light {
  return found.reduce((deepest, one) => (URGENCY[one] < URGENCY[deepest] ? one : deepest), 'none')
}

export const sumOf = (groups: readonly { count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0)

/** A row stands under each of its keys: an item with k leads with k units. */
export function rowsBy<Row, Key>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly Key[],
): Map<Key, Row[]> {
  const byKey = new Map<Key, Row[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const found = byKey.get(key)
      if (found === undefined) byKey.set(key, [row])
      else found.push(row)
    }
  }
  return byKey
}
