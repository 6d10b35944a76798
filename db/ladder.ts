import { type Ladder, usualLadder } from '#shared/pressing/ladder.ts'
import type { Db, Tx } from './database.ts'
import { getSetting, putSetting } from './settings.ts'

/** The ladder that the office has set, else the usual one. */
export async function getLadder(db: Db): Promise<Ladder> {
  const kept = await getSetting(db, 'ladder')
  return kept === null ? usualLadder : (JSON.parse(kept) as Ladder)
}

export function putLadder(tx: Tx, ladder: Ladder): Promise<void> {
  return putSetting(tx, 'ladder', JSON.stringify(ladder))
}
