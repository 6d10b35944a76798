import type { Kysely } from 'kysely'

/** 填报表: an act that brought in the sheet of a unit, which that unit may find and take back. */
export async function filledSheets(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('act').addColumn('unit_id', 'text').execute()
}
