import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { openDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { serverCopy } from '#shared/copy/server.ts'
import { createApp } from './app.ts'
import { startClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Deps } from './context.ts'
import { ExportStore } from './exports/export-store.ts'
import { FileStore } from './files/file-store.ts'
import { Feed } from './live/feed.ts'
import { makeDigestsIfDue } from './pressing/make-digests.ts'
import { renewSetUpToken } from './session/set-up.ts'

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  address: string
  /** The one-time link of a first start; null once the house is set up. */
  setUpLink: string | null
  deps: Deps
  close: () => Promise<void>
}

interface Options {
  demoAccounts?: Deps['demoAccounts']
  /** Runs before anybody is served; the demonstration fills its ledger here. */
  prepare?: (deps: Deps) => Promise<void>
}

const A_MINUTE = 60_000

/** Opens, migrates and listens. */
export async function startServer(config: Config, options: Options = {}): Promise<RunningServer> {
  const log = pino({ level: process.env.TAIZHANG_LOG ?? 'info' })
  await mkdir(config.dataDir, { recursive: true })
  const { db, close } = openDatabase(config.database, (error) => log.warn({ err: error }))
  try {
    await migrate(db)
    const files = new FileStore(config.dataDir)
    await files.prepare()
    const feed = new Feed(db, (error) => log.error({ err: error }))
    await feed.start()
    const now = startClock(config.clockFrom)
    const exports = new ExportStore(files, (error) => log.error({ err: error }))
    const deps: Deps = {
      ...{ db, feed, files, exports, log, now },
      address: config.database,
      demoAccounts: options.demoAccounts ?? [],
    }
    await options.prepare?.(deps)
    const { address, stop } = await listen(config, deps)
    const morning = setInterval(() => void makeDigestsIfDue(deps), A_MINUTE)
    const token = await renewSetUpToken(db)
    const setUpLink = token === null ? null : `${address}/set-up?token=${token}`
    return {
      address,
      setUpLink,
      deps,
      async close() {
        clearInterval(morning)
        await stop()
        await exports.close()
        await feed.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(config: Config, deps: Deps): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer(createApp(deps, config.clientDir))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(serverCopy.portTaken(config.port), { cause: error })
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${config.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Event streams never end by themselves.
        server.closeAllConnections()
      }),
  }
}
