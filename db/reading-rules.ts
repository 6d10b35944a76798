import type { KeptRule, OfficeRule } from '#shared/imports/office-rules.ts'
import type { Db, Tx } from './database.ts'

export async function listReadingRules(db: Db): Promise<KeptRule[]> {
  const rows = await db.selectFrom('reading_rules').selectAll().orderBy('kept_at').orderBy('key').execute()
  return rows.map(({ key, rule, kept_by, kept_at }) => ({
    key,
    rule: JSON.parse(rule) as OfficeRule,
    by: kept_by,
    at: kept_at,
  }))
}

/** A new answer to the same question takes the place of the old one. */
export async function saveReadingRule(tx: Tx, { key, rule, by, at }: KeptRule): Promise<void> {
  const row = { rule: JSON.stringify(rule), kept_by: by, kept_at: at }
  await tx
    .insertInto('reading_rules')
    .values({ key, ...row })
    .onConflict((c) => c.column('key').doUpdateSet(row))
    .execute()
}

export async function deleteReadingRule(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('reading_rules').where('key', '=', key).execute()
}
