import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The log, the ledger it projects to, and the plain tables beside it. */
export async function first(db: Kysely<unknown>): Promise<void> {
  await log(db)
  await plansAndUnits(db)
  await items(db)
  await accounts(db)
  await rest(db)
}

async function log(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('event_log')
    .addColumn('seq', postgres ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('plan_id', 'text')
    .addColumn('version', 'integer')
    .addColumn('command_id', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('actor_name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('prev_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .execute()
  await db.schema
    .createIndex('event_log_subject')
    .on('event_log')
    .columns(['stream', 'subject_id', 'seq'])
    .execute()
  await db.schema.createIndex('event_log_command').on('event_log').column('command_id').execute()
  await (postgres ? postgresGuards(db) : sqliteGuards(db))
}

async function sqliteGuards(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`event_log_no_${change}`)} before ${sql.raw(change)} on event_log
      begin select raise(abort, 'the log only grows'); end`.execute(db)
}

async function postgresGuards(db: Kysely<unknown>): Promise<void> {
  await sql`create function event_log_only_grows() returns trigger language plpgsql as
    ${sql.raw(`'begin raise exception ''the log only grows''; end'`)}`.execute(db)
  await sql`create trigger event_log_no_change before update or delete or truncate on event_log
    for each statement execute function event_log_only_grows()`.execute(db)
}

async function plansAndUnits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('ordinal', 'integer', (c) => c.notNull().unique())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('short_title', 'text', (c) => c.notNull())
    .addColumn('doc_number', 'text')
    .addColumn('year', 'integer')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('rules', 'text', (c) => c.notNull())
    .addColumn('visibility', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addColumn('source_hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('plan_source')
    .addColumn('plan_id', 'text', (c) => c.primaryKey().references('plan.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('short_name', 'text', (c) => c.notNull())
    .addColumn('aliases', 'text', (c) => c.notNull())
    .addColumn('members', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull().unique())
    .addColumn('is_active', 'integer', (c) => c.notNull().check(sql`is_active in (0, 1)`))
    .execute()
}

async function items(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('item')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text')
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addUniqueConstraint('item_place', ['plan_id', 'ordinal'])
    .execute()
  await db.schema.createIndex('item_state').on('item').columns(['state', 'due_on']).execute()
  await db.schema.createIndex('item_holder').on('item').column('holder').execute()
  await db.schema.createIndex('item_changed').on('item').column('changed_at').execute()
  await db.schema
    .createTable('item_unit')
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_unit_key', ['item_id', 'unit_id'])
    .execute()
  await db.schema.createIndex('item_unit_unit').on('item_unit').column('unit_id').execute()
  await db.schema
    .createTable('item_words')
    .addColumn('item_id', 'text', (c) => c.primaryKey().references('item.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .execute()
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('login', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('is_active', 'integer', (c) => c.notNull().check(sql`is_active in (0, 1)`))
    .addColumn('must_change_password', 'integer', (c) =>
      c.notNull().check(sql`must_change_password in (0, 1)`),
    )
    .addColumn('ordinal', 'integer', (c) => c.notNull().unique())
    .execute()
  await db.schema
    .createTable('account_password')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_password_key', ['account_id', 'ordinal'])
    .execute()
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('login', 'text', (c) => c.primaryKey())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failed_at', 'text', (c) => c.notNull())
    .addColumn('locked_until', 'text')
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('session_account').on('session').column('account_id').execute()
}

async function rest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('file')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('stored_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('file_upload')
    .addColumn('hash', 'text', (c) => c.notNull().references('file.hash'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('file_upload_key', ['hash', 'account_id'])
    .execute()
}
