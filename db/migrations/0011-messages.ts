import type { Kysely } from 'kysely'

/** 消息, projected from the log; what each reader has opened; and the samples drawn for 回头看. */
export async function messages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_address', ['seq', 'role', 'unit_id', 'user_id'])
    .execute()
  await db.schema.createIndex('message_post').on('message').columns(['role', 'unit_id', 'seq']).execute()
  await db.schema.createIndex('message_user').on('message').columns(['user_id', 'seq']).execute()
  await db.schema
    .createTable('message_read')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_read_once', ['user_id', 'seq'])
    .execute()
  await db.schema
    .createTable('sample')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('drawn_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
}
