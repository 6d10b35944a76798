import { type LightPreset, lightPresets } from '#shared/items/thresholds.ts'
import type { Db, Tx } from './database.ts'

export type SettingKey = 'bureau' | 'setUpTokenHash' | 'lights'

export async function getSetting(db: Db, key: SettingKey): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** How strictly lights are judged; 通常 as long as the office has not chosen. */
export async function getLightPreset(db: Db): Promise<LightPreset> {
  const kept = await getSetting(db, 'lights')
  return lightPresets.find((preset) => preset === kept) ?? 'usual'
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
