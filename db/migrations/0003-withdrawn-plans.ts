import type { Kysely } from 'kysely'

/** When an import was undone: its plan and rows are gone from the ledger, but not from the views of days before. */
export async function withdrawnPlans(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('plan').addColumn('withdrawn_at', 'text').execute()
}
