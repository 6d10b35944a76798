import { serverCopy } from '#shared/copy/server.ts'
import { readConfig } from './config.ts'
import { startServer } from './start.ts'

try {
  const server = await startServer(readConfig(process.env))
  console.log(serverCopy.ready(server.address))
  if (server.setUpLink !== null) console.log(serverCopy.setUp(server.setUpLink))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close())
} catch (error) {
  console.error(serverCopy.cannotStart, error instanceof Error ? error.message : error)
  process.exitCode = 1
}
