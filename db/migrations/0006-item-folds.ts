import { type Kysely, PostgresAdapter } from 'kysely'

/** What items had become after every so many events: from here a past day is folded, not from the first event. */
export async function itemFolds(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('item_fold')
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('seq', postgres ? 'bigint' : 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_fold_key', ['item_id', 'seq'])
    .execute()
  await db.schema.createIndex('item_fold_at').on('item_fold').columns(['item_id', 'at', 'seq']).execute()
}
