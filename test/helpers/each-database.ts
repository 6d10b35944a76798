import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { type Database, openDatabase } from '#db/database.ts'
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

/** A database of its own with all tables: in memory, or a schema that goes away with it. */
export async function openTestDatabase(name: DatabaseName): Promise<Database> {
  const database = name === 'SQLite' ? openDatabase({ file: ':memory:' }, unexpected) : await ownSchema()
  await migrate(database.db)
  return database
}

async function ownSchema(): Promise<Database> {
  const url = inject('postgresUrl')
  if (url === null) throw new Error('no PostgreSQL here')
  const schema = `t_${randomBytes(8).toString('hex')}`
  await withClient(url, `create schema ${schema}`)
  const database = openDatabase({ url: addressOf(url, schema) }, unexpected)
  return {
    db: database.db,
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
