import type { Kysely } from 'kysely'

/** The papers that a plan came from before it was revised. */
export async function earlierSources(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan_earlier_source')
    .addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_earlier_source_key', ['plan_id', 'ordinal'])
    .execute()
  await db.schema.createIndex('plan_earlier_source_hash').on('plan_earlier_source').column('hash').execute()
}
