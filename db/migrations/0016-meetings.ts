import type { Kysely } from 'kysely'

/** 调度会 and the snapshots they are held from; `body`, `deck` and `ledger` are JSON. */
export async function meetings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('meeting_snapshot')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('deck', 'text', (column) => column.notNull())
    .addColumn('ledger', 'text', (column) => column.notNull())
    .execute()
}
