import type { SheetField } from '#shared/sheets/columns.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import type { Db, Tx } from './database.ts'

export async function listMappings(db: Db): Promise<RememberedMapping[]> {
  const rows = await db.selectFrom('sheet_mapping').selectAll().orderBy('heads').execute()
  return rows.map(({ heads, fields }) => ({ heads, fields: JSON.parse(fields) as SheetField[] }))
}

export async function saveMapping(tx: Tx, { heads, fields }: RememberedMapping): Promise<void> {
  const row = { heads, fields: JSON.stringify(fields) }
  await tx
    .insertInto('sheet_mapping')
    .values(row)
    .onConflict((c) => c.column('heads').doUpdateSet({ fields: row.fields }))
    .execute()
}

export async function deleteMapping(tx: Tx, heads: string): Promise<void> {
  await tx.deleteFrom('sheet_mapping').where('heads', '=', heads).execute()
}
