import type { Kysely } from 'kysely'

/** 交接 of a unit's liaison; `facts` is JSON, folded from the log. */
export async function handovers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handover')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull().unique())
    .addColumn('facts', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('handover_state').on('handover').column('state').execute()
}
