import type { Kysely } from 'kysely'

/** The rows of a meeting's snapshot as they were judged when it was taken; of earlier snapshots nobody kept them. */
export async function frozenRows(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('meeting_snapshot').addColumn('rows', 'text').execute()
}
