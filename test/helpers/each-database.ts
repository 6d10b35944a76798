import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'

export type DatabaseName = 'SQLite' | 'PostgreSQL'

/** Runs the same tests on both databases; PostgreSQL is skipped where the machine has none. */
export function eachDatabase(define: (name: DatabaseName) => void): void {
  describe('on SQLite', () => define('SQLite'))
  describe.skipIf(inject('postgresUrl') === null)('on PostgreSQL', () => define('PostgreSQL'))
}

const unexpected = (error: Error): void => {
  throw error
}

export interface TestDatabase extends Database {
  /** Where another process finds the same data; in memory there is no other. */
  address: DatabaseAddress
}

/** A database of its own with all tables: in memory or in a file, or a schema that goes away with it. */
export async function openTestDatabase(name: DatabaseName, onDisk = false): Promise<TestDatabase> {
  const database = name === 'PostgreSQL' ? await ownSchema() : onDisk ? ownFile() : inMemory()
  await migrate(database.db)
  return database
}

function inMemory(): TestDatabase {
  const address = { file: ':memory:' }
  return { ...openDatabase(address, unexpected), address }
}

function ownFile(): TestDatabase {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-db-'))
  const address = { file: path.join(folder, 'taizhang.db') }
  const { db, close } = openDatabase(address, unexpected)
  return {
    db,
    address,
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ownSchema(): Promise<TestDatabase> {
  const url = inject('postgresUrl')
  if (url === null) throw new Error('no PostgreSQL here')
  const schema = `t_${randomBytes(8).toString('hex')}`
  await withClient(url, `create schema ${schema}`)
  const address = { url: addressOf(url, schema) }
  const database = openDatabase(address, unexpected)
  return {
    db: database.db,
    address,
    async close() {
      await database.close()
      await withClient(url, `drop schema ${schema} cascade`)
    },
  }
}

function addressOf(url: string, schema: string): string {
  return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
}

async function withClient(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
