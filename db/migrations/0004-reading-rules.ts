import type { Kysely } from 'kysely'

/** How an office reads what papers leave open, one row a question; `rule` is JSON. */
export async function readingRules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reading_rules')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('kept_by', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'text', (c) => c.notNull())
    .execute()
}
