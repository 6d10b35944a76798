import { type Snapshot, snapshotOf } from '#db/snapshots.ts'
import type { Freezing } from '#shared/api/outputs.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { buildDeck, judged } from '#shared/meetings/build-deck.ts'
import { countGround } from '#shared/meetings/counts.ts'
import type { DeckGround } from '#shared/meetings/deck-ground.ts'
import { frozenRow } from '#shared/meetings/frozen-row.ts'

/** What the ledger says at one place in the log, before anybody has looked into it. */
export interface ToFreeze {
  /** Rows as `pageOf` puts them; of a row that comes twice the later one is true. */
  pages: readonly Uint8Array<ArrayBuffer>[]
  ground: DeckGround
}

/** Bytes, which go to another thread without being copied. JSON has no line ends of its own. */
export const pageOf = (rows: readonly { facts: string }[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(rows.map(({ facts }) => facts).join('\n'))

/** Judges every row, draws every page and packs both: what takes time of 冻结, and needs no database. */
export function makeSnapshot(
  { pages, ground }: ToFreeze,
  tell: (freezing: Freezing) => void = () => {},
): Snapshot {
  const items = itemsIn(pages)
  const total = items.length
  const share = Math.ceil(total / 20)
  const rows = []
  for (let done = 0; done < total; done += share) {
    tell({ step: 'judging', done, total })
    rows.push(...judged(items.slice(done, done + share), ground))
  }
  tell({ step: 'drawing', done: total, total })
  const deck = buildDeck(rows, ground)
  const by = countGround(ground)
  const frozen = rows.map((row) => frozenRow(row, ground, by))
  tell({ step: 'packing', done: total, total })
  return snapshotOf(deck, JSON.stringify(items), frozen)
}

function itemsIn(pages: readonly Uint8Array[]): Item[] {
  const decoder = new TextDecoder()
  const byId = new Map<ItemId, Item>()
  for (const page of pages) {
    const text = decoder.decode(page)
    if (text === '') continue
    for (const facts of text.split('\n')) {
      const item = JSON.parse(facts) as Item
      byId.set(item.id, item)
    }
  }
  return [...byId.values()].sort((a, b) => a.ordinal - b.ordinal)
}
