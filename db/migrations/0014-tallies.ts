import type { Kysely } from 'kysely'

/**
 * What figures count of every item, from each day on which that changed to the next: any past day is one count. What
 * items have in common is kept once, under the hash of its words; how many have it now is kept counted.
 */
export async function tallies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tally')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('facts', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('item_tally')
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('from_on', 'text', (c) => c.notNull())
    .addColumn('until_on', 'text', (c) => c.notNull())
    .addColumn('plan_id', 'text', (c) => c.notNull())
    .addColumn('tally', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('since_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_tally_key', ['item_id', 'from_on'])
    .execute()
  await db.schema
    .createTable('tally_count')
    .addColumn('plan_id', 'text', (c) => c.notNull())
    .addColumn('tally', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tally_count_key', ['plan_id', 'tally', 'place'])
    .execute()
  await db.schema
    .createIndex('item_tally_count')
    .on('item_tally')
    .columns(['plan_id', 'until_on', 'tally', 'place', 'from_on', 'since_on'])
    .execute()
}
