import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { launchCopy } from '../../shared/copy/launch.mjs'

/** A reason to stop, in a sentence for whoever sits at the terminal. */
export class Stopped extends Error {}

/** Installs what package-lock.json names, unless it is there already: an offline folder needs no npm at all. */
export function ensureInstalled(root) {
  if (isInstalled(root)) return
  console.log(launchCopy.installing)
  const first = path.join(root, '.cache', 'first-runtime')
  try {
    const node = fitsEngines(process.versions.node) ? null : bringRuntime(root, first)
    // NODE_ENV=production on a server must not leave out what builds the client.
    npm(root, ['ci', '--include=dev', '--include=optional'], node)
  } finally {
    rmSync(first, { recursive: true, force: true })
  }
  console.log(launchCopy.installed)
}

/**
 * npm leaves out every optional package whose `engines` do not fit the Node that runs it, in silence: on Node 18 the
 * builder would lack its binary.
 */
export function fitsEngines(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
}

/** The Node of the dependencies alone, to run npm with; null where this platform has none. */
function bringRuntime(root, place) {
  const name = runtimePackage()
  const wanted = readLock(path.join(root, 'package-lock.json'))?.[`node_modules/${name}`]
  if (wanted === undefined) return null
  mkdirSync(place, { recursive: true })
  // The registry of this house, if it has one.
  if (existsSync(path.join(root, '.npmrc')))
    copyFileSync(path.join(root, '.npmrc'), path.join(place, '.npmrc'))
  npm(
    root,
    ['install', '--prefix', place, '--no-save', '--no-package-lock', `${name}@${wanted.version}`],
    null,
  )
  return runtimeIn(path.join(place, 'node_modules'))
}

/** Runs npm, with `node` where given; stops with a sentence when it fails. */
function npm(root, args, node) {
  const found = findNpm(node)
  const done = spawnSync(
    found.command,
    [...found.args, ...args, '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20, shell: found.shell, env: found.env },
  )
  if (done.error?.code === 'ENOENT') throw new Stopped(launchCopy.noNpm)
  if (done.status === 0) return
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`
  process.stderr.write(said)
  throw new Stopped(whyNot(said))
}

/** Whether node_modules holds what the lock file names; packages of other platforms may be missing. */
export function isInstalled(root) {
  const installed = readLock(path.join(root, 'node_modules', '.package-lock.json'))
  const wanted = readLock(path.join(root, 'package-lock.json'))
  if (installed === null || wanted === null) return false
  // A folder carried over from another platform lacks the runtime of this one.
  const runtime = `node_modules/${runtimePackage()}`
  if (wanted[runtime] !== undefined && installed[runtime] === undefined) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const has = installed[place]
    if (has === undefined) return Boolean(entry.optional || entry.devOptional || entry.os || entry.cpu)
    return has.version === entry.version && existsSync(path.join(root, place))
  })
}

/** The Node that runs the server: the one that came with the dependencies, else the one that runs this. */
export function findRuntime(root) {
  const own = runtimeIn(path.join(root, 'node_modules'))
  if (existsSync(own)) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Stopped(launchCopy.noRuntime(process.versions.node))
}

function runtimeIn(modules) {
  return path.join(modules, runtimePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function runtimePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

function findNpm(node) {
  const env = { ...process.env }
  if (node !== null) env.PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`
  const script = process.env.npm_execpath
  if (script && /\.c?js$/.test(script) && existsSync(script)) {
    // Not this process's own Node: it may be the one in node_modules, which `npm ci` takes away.
    const command = node ?? process.env.npm_node_execpath ?? process.execPath
    return { command, args: [script], shell: false, env }
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32', env }
}

function whyNot(said) {
  if (/ENOSPC/.test(said)) return launchCopy.noSpace
  if (/EACCES|EPERM|EROFS/.test(said)) return launchCopy.noRight
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|network|self.signed/i.test(said))
    return launchCopy.noNetwork
  return launchCopy.installFailed
}
