import { serverCopy } from '#shared/copy/server.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../start.ts'
import { demoAccounts } from './people.ts'
import { seedDemo } from './seed.ts'

const STARTS = '2026-09-18T09:42:00+08:00'

try {
  // Never on a real database: the fictional bureau lives in the folder it is given.
  const env = { ...process.env, DATABASE_URL: '', TAIZHANG_CLOCK: process.env.TAIZHANG_CLOCK || STARTS }
  const server = await startServer(readConfig(env), { demoAccounts, prepare: (deps) => seedDemo(deps) })
  console.log(serverCopy.ready(server.address))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close())
} catch (error) {
  console.error(serverCopy.cannotStart, error instanceof Error ? error.message : error)
  process.exitCode = 1
}
