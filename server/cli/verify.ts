import { existsSync } from 'node:fs'
import { openDatabase } from '#db/database.ts'
import { type Verified, verify } from '#db/verify.ts'
import { verifyCopy } from '#shared/copy/server.ts'
import { readConfig } from '../config.ts'

const EXAMPLES = 5

/** `npm run verify`: 0 when log and ledger hold together, 1 when not. */
async function main(): Promise<number> {
  const { database } = readConfig(process.env)
  if ('file' in database && !existsSync(database.file)) {
    console.error(verifyCopy.noData(database.file))
    return 1
  }
  const { db, close } = openDatabase(database, (error) => console.error(error.message))
  const verified = await verify(db)
  await close()
  const isWhole = verified.brokenAt === null && verified.differing.length === 0
  console[isWhole ? 'log' : 'error'](sentenceFor(verified))
  return isWhole ? 0 : 1
}

function sentenceFor({ events, brokenAt, items, differing }: Verified): string {
  if (brokenAt !== null) return verifyCopy.chainBroken(brokenAt)
  if (differing.length === 0) return verifyCopy.whole(events, items)
  const more = differing.length > EXAMPLES ? verifyCopy.more : ''
  return verifyCopy.rowsDiffer(differing.length, differing.slice(0, EXAMPLES).join(verifyCopy.comma) + more)
}

process.exitCode = await main()
