import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { dayOf, type IsoDate } from '#shared/dates.ts'
import { fullTallyOf } from '#shared/figures/full-tally.ts'
import { placeOf } from '#shared/figures/tally.ts'
import type { ItemId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import type { Tx } from './database.ts'
import { type LogRecord, recordsSince } from './event-log.ts'
import { CHUNK } from './item-rows.ts'
import type { ItemTallyTable, TallyCountTable } from './schema.ts'

/** The end of what still holds. */
export const OPEN: IsoDate = '9999-12-31'

/** What counts of one item from a day on, with the words behind the hashes. */
interface Kept {
  row: ItemTallyTable
  tally: string
  place: string
}

/**
 * Follows the log and says what counts of each item from which day on. Of the events of one day only what they come to
 * is kept: a figure is of the end of a day, or of now.
 */
export class TallyFold {
  readonly #items: Map<ItemId, Item>
  readonly #last = new Map<ItemId, string>()
  /** Of each item that has changed: its rows, the last one open. */
  readonly rows = new Map<ItemId, Kept[]>()

  constructor(before: readonly Item[] = []) {
    this.#items = new Map(before.map((item) => [item.id, item]))
    for (const item of before) this.#last.set(item.id, markOf(keptOf(item, OPEN)))
  }

  add(record: LogRecord): void {
    if (record.stream !== 'item') return
    const { itemId } = record
    const item = evolve(this.#items.get(itemId) ?? null, [record.event])
    this.#items.set(itemId, item)
    const day = dayOf(record.at)
    const next = keptOf(item, day)
    const mark = markOf(next)
    if (this.#last.get(itemId) === mark) return
    this.#last.set(itemId, mark)
    const rows = (this.rows.get(itemId) ?? []).filter(({ row }) => row.from_on < day)
    const last = rows.at(-1)
    if (last !== undefined) last.row.until_on = day
    this.rows.set(itemId, [...rows, next])
  }
}

const markOf = ({ row }: Kept): string => `${row.tally} ${row.place} ${row.since_on}`

function keptOf(item: Item, from: IsoDate): Kept {
  const tally = JSON.stringify(fullTallyOf(item))
  const place = JSON.stringify(placeOf(item))
  return {
    tally,
    place,
    row: {
      item_id: item.id,
      from_on: from,
      until_on: OPEN,
      plan_id: item.planId,
      tally: hashOf(tally),
      place: hashOf(place),
      since_on: dayOf(item.holderSince),
    },
  }
}

/** The same facts, the same name, in every database. */
export const hashOf = (facts: string): string =>
  createHash('sha256').update(facts).digest('base64url').slice(0, 16)

/** Ends what held of these items until now, and keeps what holds from now on. */
export async function keepTallies(tx: Tx, fold: TallyFold): Promise<void> {
  const changed = [...fold.rows].flatMap(([itemId, rows]) =>
    rows[0] === undefined ? [] : [{ itemId, from: rows[0].row.from_on }],
  )
  const byDay = new Map<IsoDate, ItemId[]>()
  for (const { itemId, from } of changed) byDay.set(from, [...(byDay.get(from) ?? []), itemId])
  const counts = new Counts()
  for (const { itemId } of changed) counts.of(fold.rows.get(itemId)?.at(-1)?.row, 1)
  for (const [day, ids] of byDay) {
    for (const row of await openTallies(tx, ids)) counts.of(row, -1)
    await endTallies(tx, day, ids)
  }
  await insertTallies(tx, [...fold.rows.values()].flat())
  await counts.keep(tx)
}

type Counted = Pick<ItemTallyTable, 'plan_id' | 'tally' | 'place'>
const countKey = ({ plan_id, tally, place }: Counted): string => `${plan_id} ${tally} ${place}`

/** What is to be added to the counts of now. */
class Counts {
  readonly #changes = new Map<string, TallyCountTable>()

  of(row: Counted | undefined, change: 1 | -1): void {
    if (row === undefined) return
    const { plan_id, tally, place } = row
    const key = countKey(row)
    const count = (this.#changes.get(key)?.count ?? 0) + change
    this.#changes.set(key, { plan_id, tally, place, count })
  }

  async keep(tx: Tx): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ count }) => count !== 0)
    for (let start = 0; start < changes.length; start += CHUNK)
      await tx
        .insertInto('tally_count')
        .values(changes.slice(start, start + CHUNK))
        .onConflict((conflict) =>
          conflict
            .columns(['plan_id', 'tally', 'place'])
            .doUpdateSet((e) => ({ count: e('tally_count.count', '+', e.ref('excluded.count')) })),
        )
        .execute()
  }
}

async function openTallies(tx: Tx, ids: readonly ItemId[]): Promise<Counted[]> {
  const found: Counted[] = []
  for (let start = 0; start < ids.length; start += CHUNK)
    found.push(
      ...(await tx
        .selectFrom('item_tally')
        .select(['plan_id', 'tally', 'place'])
        .where('item_id', 'in', ids.slice(start, start + CHUNK))
        .where('until_on', '=', OPEN)
        .execute()),
    )
  return found
}

async function endTallies(tx: Tx, day: IsoDate, ids: readonly ItemId[]): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    await tx.deleteFrom('item_tally').where('item_id', 'in', chunk).where('from_on', '>=', day).execute()
    await tx
      .updateTable('item_tally')
      .set({ until_on: day })
      .where('item_id', 'in', chunk)
      .where('until_on', '>', day)
      .execute()
  }
}

async function insertTallies(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const facts = new Map(
    kept.flatMap(({ row, tally, place }) => [
      [row.tally, tally],
      [row.place, place],
    ]),
  )
  const words = [...facts].map(([id, text]) => ({ id, facts: text }))
  for (let start = 0; start < words.length; start += CHUNK)
    await tx
      .insertInto('tally')
      .values(words.slice(start, start + CHUNK))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  for (let start = 0; start < kept.length; start += CHUNK)
    await tx
      .insertInto('item_tally')
      .values(kept.slice(start, start + CHUNK).map(({ row }) => row))
      .execute()
}

/** Throws all of them away and makes them anew from the log. */
export async function rebuildTallies(tx: Tx): Promise<void> {
  await tx.deleteFrom('item_tally').execute()
  await tx.deleteFrom('tally').execute()
  await tx.deleteFrom('tally_count').execute()
  const fold = new TallyFold()
  let seq = 0
  for (;;) {
    const records = await recordsSince(tx, seq)
    const last = records.at(-1)
    if (last === undefined) break
    for (const record of records) fold.add(record)
    seq = last.seq
    await breathe()
  }
  await insertTallies(tx, [...fold.rows.values()].flat())
  const counts = new Counts()
  for (const rows of fold.rows.values()) counts.of(rows.at(-1)?.row, 1)
  await counts.keep(tx)
}
