import { spawnSync } from 'node:child_process'
import path from 'node:path'

// The directions of imports (.dependency-cruiser.cjs). Its own command is content with nothing to look at; this is not.
const FOLDERS = ['shared', 'db', 'server', 'client', 'test']
const LEAST_MODULES = 100

const cli = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const done = spawnSync(
  process.execPath,
  [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS],
  { encoding: 'utf8', maxBuffer: 256 << 20 },
)
const { summary } = readResult(done.stdout)
const { totalCruised, violations } = summary
for (const { rule, from, to } of violations) console.log(`${rule.severity} ${rule.name}: ${from} → ${to}`)
console.log(`imports: ${totalCruised} modules, ${violations.length} violations`)
if (totalCruised < LEAST_MODULES) console.log(`too few modules: it has not read TypeScript`)
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES ? 1 : 0

function readResult(text) {
  try {
    return JSON.parse(text)
  } catch {
    process.stderr.write(done.stderr)
    return { summary: { totalCruised: 0, violations: [] } }
  }
}
