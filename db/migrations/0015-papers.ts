import type { Kysely } from 'kysely'

/** 文书 that were made: numbered once within kind and year; `body` is JSON. */
export async function papers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('paper')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('paper_number', ['kind', 'year', 'no'])
    .execute()
  await db.schema.createIndex('paper_made').on('paper').column('made_at').execute()
}
