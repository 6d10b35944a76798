import type { Kysely } from 'kysely'

/** 督办单: numbers that are given once a year. */
export async function slips(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slip')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('answer_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slip_number', ['year', 'no'])
    .execute()
}
