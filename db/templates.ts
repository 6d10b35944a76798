import type { Template } from '#shared/templates/model.ts'
import type { Db, Tx } from './database.ts'

/** By name. */
export async function listTemplates(db: Db): Promise<Template[]> {
  const rows = await db.selectFrom('template').select('body').execute()
  return rows.map(toTemplate).sort((a, b) => collator.compare(a.name, b.name))
}
const collator = new Intl.Collator('zh-CN')

export async function getTemplate(db: Db, id: string): Promise<Template | null> {
  const row = await db.selectFrom('template').select('body').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toTemplate(row)
}

export async function saveTemplate(tx: Tx, template: Template): Promise<void> {
  const body = JSON.stringify(template)
  await tx
    .insertInto('template')
    .values({ id: template.id, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body }))
    .execute()
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('template').where('id', '=', id).execute()
}

const toTemplate = (row: { body: string }): Template => JSON.parse(row.body) as Template
