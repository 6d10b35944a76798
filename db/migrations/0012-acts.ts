import type { Kysely } from 'kysely'

/** 批量调整: acts on many items that can be taken back as one; `act` is JSON. */
export async function acts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('act')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .execute()
}
