import type { Kysely } from 'kysely'

/** 本单位表样: workbooks of the office and how they are filled; `body` is JSON. */
export async function templates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('template')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
}
