import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import type { Db } from '#db/database.ts'
import type { Deps } from '#server/context.ts'
import { demoAccounts } from '#server/demo/people.ts'
import { seedDemo } from '#server/demo/seed.ts'
import { ExportStore } from '#server/exports/export-store.ts'
import { FileStore } from '#server/files/file-store.ts'
import { Feed } from '#server/live/feed.ts'
import type { IsoInstant } from '#shared/dates.ts'
import { type DatabaseName, openTestDatabase } from './each-database.ts'

export const DEMO_NOW: IsoInstant = '2026-09-18T01:42:00.000Z'

/** Two years take a while on a busy machine. */
export const DEMO_MS = 120_000

/** The fictional bureau after its two years; `onMoment` is told of each moment before anything happens at it. */
export async function aDemo(
  name: DatabaseName,
  onMoment?: (db: Db, at: IsoInstant) => Promise<void>,
): Promise<{ db: Db; close(): Promise<void> }> {
  const database = await openTestDatabase(name)
  const { db } = database
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-test-'))
  const files = new FileStore(dataDir)
  await files.prepare()
  const fail = (error: unknown): void => {
    throw error
  }
  const log = pino({ level: 'silent' })
  const deps: Deps = {
    ...{ db, address: database.address, feed: new Feed(db, fail), files },
    exports: new ExportStore(files, fail),
    ...{ log, now: () => DEMO_NOW, demoAccounts },
  }
  await seedDemo(deps, onMoment && ((at) => onMoment(db, at)))
  return {
    db,
    async close() {
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
