import type { Sample } from '#shared/pressing/sample.ts'
import type { Db, Tx } from './database.ts'

/** Samples drawn for 回头看, newest first. */
export async function listSamples(db: Db): Promise<Sample[]> {
  const rows = await db
    .selectFrom('sample')
    .select('body')
    .orderBy('drawn_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Sample)
}

export async function insertSample(tx: Tx, sample: Sample): Promise<void> {
  const row = { id: sample.id, plan_id: sample.planId, drawn_at: sample.at, body: JSON.stringify(sample) }
  await tx.insertInto('sample').values(row).execute()
}
