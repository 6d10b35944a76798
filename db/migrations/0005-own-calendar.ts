import type { Kysely } from 'kysely'

/** Days that the office sets otherwise than published, and years it has entered in full. */
export async function ownCalendar(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_day')
    .addColumn('on_day', 'text', (c) => c.primaryKey())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('calendar_year')
    .addColumn('year', 'integer', (c) => c.primaryKey())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .execute()
}
