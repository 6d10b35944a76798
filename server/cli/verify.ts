import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/database.ts'
import { type Verified, verify } from '#db/verify.ts'
import { checkText } from '#shared/copy/papers/check.ts'
import { verifyCopy } from '#shared/copy/server.ts'
import { readConfig } from '../config.ts'
import { FileStore } from '../files/file-store.ts'
import { checkZip } from '../papers/check-zip.ts'
import { verifyPapers } from '../papers/verify-papers.ts'

const EXAMPLES = 5

/** `npm run verify`: 0 when log, ledger and papers hold together, 1 when not; `--file X.zip` checks one 卷宗. */
async function main(): Promise<number> {
  const { file } = parseArgs({ options: { file: { type: 'string' } } }).values
  return file === undefined ? verifyHouse() : verifyFile(file)
}

async function verifyHouse(): Promise<number> {
  const { database, dataDir } = readConfig(process.env)
  if ('file' in database && !existsSync(database.file)) {
    console.error(verifyCopy.noData(database.file))
    return 1
  }
  const { db, close } = openDatabase(database, (error) => console.error(error.message))
  const verified = await verify(db)
  const isWhole = verified.brokenAt === null && verified.differing.length === 0
  const papers = isWhole ? await verifyPapers(db, new FileStore(dataDir)) : null
  await close()
  const areKept = papers === null || papers.differing.length === 0
  console[isWhole ? 'log' : 'error'](sentenceFor(verified))
  if (papers !== null && papers.count > 0)
    console[areKept ? 'log' : 'error'](
      areKept
        ? verifyCopy.papers(papers.count)
        : verifyCopy.papersDiffer(papers.differing.length, examplesOf(papers.differing)),
    )
  return isWhole && areKept ? 0 : 1
}

async function verifyFile(place: string): Promise<number> {
  if (!existsSync(place)) {
    console.error(checkText.noFile(place))
    return 1
  }
  const checked = await checkZip(await readFile(place))
  if (checked === null) {
    console.error(checkText.unreadable)
    return 1
  }
  const { found, problems } = checked
  if (found !== null && problems.length === 0) {
    console.log(checkText.whole(found))
    console.log(checkText.code(found.code))
    return 0
  }
  if (found !== null) console.error(checkText.broken(problems.length))
  for (const problem of problems) console.error(checkText.problem(problem))
  return 1
}

function sentenceFor({ events, brokenAt, items, differing }: Verified): string {
  if (brokenAt !== null) return verifyCopy.chainBroken(brokenAt)
  if (differing.length === 0) return verifyCopy.whole(events, items)
  return verifyCopy.rowsDiffer(differing.length, examplesOf(differing))
}

const examplesOf = (differing: readonly string[]): string =>
  differing.slice(0, EXAMPLES).join(verifyCopy.comma) + (differing.length > EXAMPLES ? verifyCopy.more : '')

process.exitCode = await main()
