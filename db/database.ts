import { Kysely, sql, type Transaction } from 'kysely'
import { kindOf } from './dialect/kind.ts'
import { listen, postgresDialect } from './dialect/postgres.ts'
import { readingDialect, sqliteDialect } from './dialect/sqlite.ts'
import type { Tables } from './schema.ts'

/** Reads take `Db`, writes take `Tx`: the compiler refuses a write outside a transaction. */
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** A file of SQLite (`:memory:` for tests), or the address of a PostgreSQL. */
export type DatabaseAddress = { file: string } | { url: string }

export interface Database {
  db: Db
  close: () => Promise<void>
}

const appendListeners = new WeakMap<Db, Set<() => void>>()
const appended = new WeakSet<Db>()

export function openDatabase(address: DatabaseAddress, onError: (error: Error) => void): Database {
  if ('file' in address) {
    const db: Db = new Kysely<Tables>({ dialect: sqliteDialect(address.file) })
    appendListeners.set(db, new Set())
    return { db, close: () => db.destroy() }
  }
  const db: Db = new Kysely<Tables>({ dialect: postgresDialect(address.url, onError) })
  appendListeners.set(db, new Set())
  const stop = listen(address.url, () => tellAppended(db), onError)
  return {
    db,
    async close() {
      await stop()
      await db.destroy()
    },
  }
}

/** For a process that only reads what another one keeps: it cannot write, and hears nothing. */
export function openForReading(address: DatabaseAddress, onError: (error: Error) => void): Database {
  const dialect = 'file' in address ? readingDialect(address.file) : postgresDialect(address.url, onError)
  const db: Db = new Kysely<Tables>({ dialect })
  return { db, close: () => db.destroy() }
}

/** Calls `listener` after a transaction, of this or another process, has appended to the log; returns how to stop. */
export function onAppended(db: Db, listener: () => void): () => void {
  const listeners = appendListeners.get(db)
  listeners?.add(listener)
  return () => listeners?.delete(listener)
}

function tellAppended(db: Db): void {
  for (const listener of appendListeners.get(db) ?? []) listener()
}

/** For the log: the transaction has something to tell once it is committed. */
export function markAppended(tx: Tx): void {
  appended.add(tx)
}

/**
 * Runs `work` in one write transaction, one after the other in the whole house: SQLite has one writer, and on
 * PostgreSQL an advisory lock makes commits follow the order of the log, which is one chain without gaps.
 * Inside, use `tx` for everything: on SQLite a query on `db` would wait for itself, for ever.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  let wrote = false
  const result = await db.transaction().execute(async (tx) => {
    if (kindOf(db) === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtext(current_schema()))`.execute(tx)
    const done = await work(tx)
    wrote = appended.has(tx)
    return done
  })
  if (wrote) tellAppended(db)
  return result
}

/** Runs reads that must agree with each other on one state of the data. */
export function inSnapshot<T>(db: Db, work: (snapshot: Db) => Promise<T>): Promise<T> {
  const reading = db.transaction().setAccessMode('read only')
  return (kindOf(db) === 'postgres' ? reading.setIsolationLevel('repeatable read') : reading).execute(work)
}

/** Whether the database answers. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
