import type { Db } from '#db/database.ts'
import { planWithSource } from '#db/plans.ts'
import type { PlanId } from '#shared/ids.ts'
import { hashOfSource } from './hash-of-source.ts'

/** The plan that came from the very same words, if there is one. */
export async function samePaper(db: Db, text: string): Promise<PlanId | null> {
  const hash = hashOfSource(text)
  return hash === '' ? null : ((await planWithSource(db, hash))?.id ?? null)
}
