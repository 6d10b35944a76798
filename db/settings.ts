import type { Db, Tx } from './database.ts'

export type SettingKey = 'bureau' | 'setUpTokenHash' | 'ladder'

export async function getSetting(db: Db, key: SettingKey): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

export async function putSetting(tx: Tx, key: SettingKey, value: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

export async function dropSetting(tx: Tx, key: SettingKey): Promise<void> {
  await tx.deleteFrom('setting').where('key', '=', key).execute()
}
