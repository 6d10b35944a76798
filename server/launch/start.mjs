import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchCopy } from '../../shared/copy/launch.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, findRuntime, Stopped } from './install.mjs'
import { demoEnvironment, run } from './run.mjs'

// `npm start` and `npm run demo`: plain JavaScript that Node 18 understands, for it runs before anything is installed.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const isDemo = process.argv.includes('--demo')

try {
  ensureInstalled(root)
  const runtime = findRuntime(root)
  ensureBuilt(root, runtime)
  if (isDemo) console.log(launchCopy.demo)
  const script = isDemo ? 'server/demo/main.ts' : 'server/main.ts'
  const env = isDemo ? demoEnvironment() : process.env
  // The data folder is named from where the command was given.
  const { ended } = run(runtime, [path.join(root, script)], { env })
  process.exitCode = await ended
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  console.error(error.message)
  process.exitCode = 1
}
