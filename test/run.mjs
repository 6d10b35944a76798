import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, findRuntime, Stopped } from '../server/launch/install.mjs'
import { findBrowser } from './browser.mjs'

// `npm test`: sets itself up, runs every check, and closes with one line that adds them all up. Plain JavaScript that
// Node 18 understands, for it runs before anything is installed.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const sum = { passed: 0, failed: 0, skipped: 0 }
const failures = []

try {
  ensureInstalled(root)
  await everything(findRuntime(root))
} catch (error) {
  if (!(error instanceof Stopped)) console.error(error)
  else console.error(error.message)
  sum.failed++
}
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed > 0 ? 1 : 0

async function everything(runtime) {
  const tool = toolOf(runtime)
  // It takes longest and one core of them: beside the others.
  const types = tool('typescript/bin/tsc', '-b', 'shared', 'db', 'server', 'client', 'test').beside()
  check('format', tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'))
  check('lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'))
  check('imports', tool('../test/checks/imports.mjs'))
  check('dead code', tool('knip/bin/knip.js'))
  await checkBeside('types', types)
  units(tool)
  const built = check('build', tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'))
  browsers(tool, built)
}

/** One program, started with the Node that came with the dependencies. */
function toolOf(runtime) {
  const bin = path.join(root, 'node_modules', '.bin')
  const inPath = {
    PATH: `${path.dirname(runtime)}${path.delimiter}${bin}${path.delimiter}${process.env.PATH}`,
  }
  return (script, ...args) => {
    const all = [path.join(root, 'node_modules', script), ...args]
    const usual = { cwd: root, stdio: 'inherit' }
    const start = (env = {}, options = {}) =>
      spawnSync(runtime, all, { ...usual, env: { ...process.env, ...inPath, ...env }, ...options })
    const beside = () => spawn(runtime, all, { ...usual, env: { ...process.env, ...inPath } })
    return Object.assign(start, { beside })
  }
}

/** A check that says yes or no counts as one test. */
function check(name, start) {
  const begun = Date.now()
  console.log(`\n── ${name}`)
  return counted(name, start().status === 0, begun)
}

/** The same of one that was started before: what it has said stands above. */
async function checkBeside(name, child) {
  const begun = Date.now()
  console.log(`\n── ${name}`)
  const code = await new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('exit', resolve)
    child.once('error', () => resolve(1))
  })
  return counted(name, code === 0, begun)
}

function counted(name, passed, begun) {
  console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`)
  sum[passed ? 'passed' : 'failed']++
  if (!passed) failures.push(name)
  return passed
}

/** Unit, component, store and server tests; the last two on SQLite and on a real PostgreSQL. */
function units(tool) {
  console.log('\n── vitest')
  const counts = countsFile('vitest')
  const done = tool('vitest/vitest.mjs', 'run')({ TAIZHANG_COUNTS: counts })
  add('vitest', done.status === 0, readCounts(counts))
}

/** First those that share the machine, two at a time; then those that measure, alone. */
function browsers(tool, built) {
  const { browser, why } = findBrowser()
  if (browser !== null && built) {
    for (const project of ['screens', 'measured']) browse(tool, browser, project)
    return
  }
  const counts = countsFile('playwright')
  const list = ['test', '--reporter', 'json']
  tool(
    '@playwright/test/cli.js',
    ...list,
    '--list',
  )({ PLAYWRIGHT_JSON_OUTPUT_NAME: counts }, { stdio: 'ignore' })
  const left = specsIn(readCounts(counts)?.suites ?? [])
  console.log(`Browser tests left out (${left}): ${browser === null ? why : 'the client did not build'}.`)
  sum.skipped += left
}

function browse(tool, browser, project) {
  const name = `playwright, ${project}`
  console.log(`\n── ${name}`)
  const counts = countsFile(`playwright-${project}`)
  const test = tool('@playwright/test/cli.js', 'test', '--project', project)
  const done = test({ CHROMIUM_PATH: browser, TAIZHANG_COUNTS: counts })
  const stats = readCounts(counts)?.stats
  add(
    name,
    done.status === 0,
    stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
  )
}

// A function statement: everything above runs before this line is reached.
function specsIn(suites) {
  return suites.reduce((count, suite) => count + (suite.specs?.length ?? 0) + specsIn(suite.suites ?? []), 0)
}

function add(name, passed, counts) {
  if (counts === null || counts === undefined) {
    sum.failed++
    failures.push(`${name}: it left no counts`)
    return
  }
  sum.passed += counts.passed
  sum.failed += counts.failed
  sum.skipped += counts.skipped
  if (passed && counts.failed === 0) return
  failures.push(`${name}: ${counts.failed} tests`)
  // An error outside any test still is a failure.
  if (counts.failed === 0) sum.failed++
}

function countsFile(name) {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const file = path.join(root, '.cache', `${name}-counts.json`)
  rmSync(file, { force: true })
  return file
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
