import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchCopy } from '../../shared/copy/launch.mjs'
import { ensureInstalled, findRuntime, Stopped } from './install.mjs'
import { demoEnvironment, run } from './run.mjs'

// `npm run dev`, or `npm run dev -- --demo`: vite reloads the page, `node --watch` the server.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const isDemo = process.argv.includes('--demo')
const PAGE_PORT = '5173'

try {
  ensureInstalled(root)
  const runtime = findRuntime(root)
  const env = isDemo ? demoEnvironment() : process.env
  const script = isDemo ? 'server/demo/main.ts' : 'server/main.ts'
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  console.log(launchCopy.dev(`http://127.0.0.1:${PAGE_PORT}`))
  const both = [
    run(runtime, ['--watch', path.join(root, script)], { env, cwd: root }),
    run(runtime, [vite, '--host', '127.0.0.1', '--port', PAGE_PORT, '--strictPort'], { env, cwd: root }),
  ]
  // One without the other is of no use.
  process.exitCode = await Promise.race(both.map(({ ended }) => ended))
  for (const { child } of both) child.kill()
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  console.error(error.message)
  process.exitCode = 1
}
