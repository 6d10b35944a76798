import type { Kysely } from 'kysely'

/** 交接 of posts, 分管领导 of units, and the units that took the place of one (合并, 拆分). */
export async function peopleAndUnits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handover')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull().unique())
    .addColumn('facts', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('handover_state').on('handover').column('state').execute()
  await db.schema.alterTable('unit').addColumn('leader_id', 'text').execute()
  await db.schema.alterTable('unit').addColumn('became', 'text').execute()
}
