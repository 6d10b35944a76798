import type { KeptPaper, PaperKind } from '#shared/papers/kinds.ts'
import type { Db, Tx } from './database.ts'

/** The latest first. */
export async function listPapers(db: Db): Promise<KeptPaper[]> {
  const rows = await db
    .selectFrom('paper')
    .select('body')
    .orderBy('made_at', 'desc')
    .orderBy('kind')
    .orderBy('no', 'desc')
    .execute()
  return rows.map(toPaper)
}

export async function getPaper(db: Db, id: string): Promise<KeptPaper | null> {
  const row = await db.selectFrom('paper').select('body').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toPaper(row)
}

/** The last number given to this kind in that year; 0 when none was. */
export async function lastPaper(db: Db, kind: PaperKind, year: number): Promise<number> {
  const row = await db
    .selectFrom('paper')
    .select((e) => e.fn.max('no').as('no'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.no ?? 0
}

export async function insertPaper(tx: Tx, paper: KeptPaper): Promise<void> {
  const { id, choice, year, no, at } = paper
  const row = { id, kind: choice.kind, year, no, made_at: at, body: JSON.stringify(paper) }
  await tx.insertInto('paper').values(row).execute()
}

const toPaper = (row: { body: string }): KeptPaper => JSON.parse(row.body) as KeptPaper
