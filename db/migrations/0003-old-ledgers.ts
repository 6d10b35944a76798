import type { Kysely } from 'kysely'

/** When an import was undone: its plan and rows are gone from the ledger, but not from the views of days before. */
export async function oldLedgers(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('plan').addColumn('withdrawn_at', 'text').execute()
  await sheetMappings(db)
}

/** How sheets with the same heads were read the last time. */
async function sheetMappings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sheet_mapping')
    .addColumn('heads', 'text', (c) => c.primaryKey())
    .addColumn('fields', 'text', (c) => c.notNull())
    .execute()
}
