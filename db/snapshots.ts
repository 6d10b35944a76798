import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FileHash } from '#shared/ids.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { FrozenRow } from '#shared/meetings/frozen-row.ts'
import type { Db, Tx } from './database.ts'
import type { MeetingSnapshotTable } from './schema.ts'

/** What a meeting is held from, as it is kept: the pages, every row of the ledger, and the rows as they were judged. */
export type Snapshot = MeetingSnapshotTable

/** Made where it takes its time, so that the transaction only has to write it. */
export function snapshotOf(deck: Deck, ledger: string, rows: readonly FrozenRow[]): Snapshot {
  const texts = {
    deck: packed(JSON.stringify(deck)),
    ledger: packed(ledger),
    rows: packed(JSON.stringify(rows)),
  }
  return { hash: hashOfSnapshot(texts), ...texts }
}

/** Of the texts as they are kept. Before rows were kept there were two. */
export function hashOfSnapshot({ deck, ledger, rows }: Omit<Snapshot, 'hash'>): FileHash {
  const hash = createHash('sha256').update(deck).update('\n').update(ledger)
  return (rows === null ? hash : hash.update('\n').update(rows)).digest('hex') as FileHash
}

/** Kept under the hash of what it says; the same is kept once, and nothing ever changes it. */
export async function keepSnapshot(tx: Tx, snapshot: Snapshot): Promise<void> {
  await tx
    .insertInto('meeting_snapshot')
    .values(snapshot)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export async function deckOf(db: Db, hash: FileHash): Promise<Deck | null> {
  const row = await db
    .selectFrom('meeting_snapshot')
    .select('deck')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(unpacked(row.deck)) as Deck)
}

/** null where the snapshot was taken before rows were kept. */
export async function frozenRowsOf(db: Db, hash: FileHash): Promise<FrozenRow[] | null> {
  const row = await db
    .selectFrom('meeting_snapshot')
    .select('rows')
    .where('hash', '=', hash)
    .executeTakeFirst()
  const rows = row?.rows ?? null
  return rows === null ? null : (JSON.parse(unpacked(rows)) as FrozenRow[])
}

/** One at a time: each holds a whole ledger. */
export async function* allSnapshots(db: Db): AsyncGenerator<Snapshot> {
  const rows = await db.selectFrom('meeting_snapshot').select('hash').orderBy('hash').execute()
  for (const { hash } of rows)
    yield await db
      .selectFrom('meeting_snapshot')
      .selectAll()
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow()
}

/** A tenth of the bytes to write while others wait. Text, because both databases have that. */
const packed = (text: string): string => gzipSync(text).toString('base64')

/** JSON was kept as it is at first; base64 never begins like it. */
const unpacked = (text: string): string =>
  text.startsWith('{') || text.startsWith('[') ? text : gunzipSync(Buffer.from(text, 'base64')).toString()
