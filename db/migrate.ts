import { type Kysely, sql } from 'kysely'
import { type Db, inTransaction } from './database.ts'
import { rebuildFolds } from './kept-folds.ts'
import { rebuildMessages } from './messages.ts'
import { migrations } from './migrations/index.ts'
import { isFoldMark, isKnownFold, refold } from './refold.ts'
import { rebuildTallies } from './tallies.ts'

/**
 * Brings the tables up to date, all or nothing; several processes that start at once do it once.
 * Refuses data that a newer release has written.
 */
export async function migrate(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`create table if not exists migration (name text primary key)`.execute(tx)
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tx)
    const done = new Set(rows.map((row) => row.name))
    const known = new Set(migrations.map(({ name }) => name))
    const newer = [...done].filter((name) => (isFoldMark(name) ? !isKnownFold(name) : !known.has(name)))
    if (newer.length > 0) throw new Error(`The data is of a newer release: ${newer.join(', ')}`)
    const missing = migrations.filter(({ name }) => !done.has(name))
    for (const { name, up } of missing) {
      await up(tx as unknown as Kysely<unknown>)
      await sql`insert into migration (name) values (${name})`.execute(tx)
    }
    // A release that changes tables may fold the same events to other rows.
    if ((await refold(tx, done)) || missing.length > 0) {
      await rebuildFolds(tx)
      await rebuildTallies(tx)
      await rebuildMessages(tx)
    }
  })
}
