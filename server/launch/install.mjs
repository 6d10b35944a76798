import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { launchCopy } from '../../shared/copy/launch.mjs'

/** A reason to stop, in a sentence for whoever sits at the terminal. */
export class Stopped extends Error {}

/** Installs what package-lock.json names, unless it is there already: an offline folder needs no npm at all. */
export function ensureInstalled(root) {
  if (isInstalled(root)) return
  console.log(launchCopy.installing)
  const npm = findNpm()
  if (npm === null) throw new Stopped(launchCopy.noNpm)
  // NODE_ENV=production on a server must not leave out what builds the client.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(npm.command, [...npm.args, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: npm.shell,
  })
  if (done.error?.code === 'ENOENT') throw new Stopped(launchCopy.noNpm)
  if (done.status !== 0) {
    const said = `${done.stdout ?? ''}${done.stderr ?? ''}`
    process.stderr.write(said)
    throw new Stopped(whyNot(said))
  }
  console.log(launchCopy.installed)
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
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = path.join(root, 'node_modules', runtimePackage(), 'bin', binary)
  if (existsSync(own)) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Stopped(launchCopy.noRuntime(process.versions.node))
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

function findNpm() {
  const script = process.env.npm_execpath
  if (script && /\.c?js$/.test(script) && existsSync(script)) {
    // Not this process's own Node: it may be the one in node_modules, which `npm ci` takes away.
    return { command: process.env.npm_node_execpath ?? process.execPath, args: [script], shell: false }
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

function whyNot(said) {
  if (/ENOSPC/.test(said)) return launchCopy.noSpace
  if (/EACCES|EPERM|EROFS/.test(said)) return launchCopy.noRight
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|network|self.signed/i.test(said))
    return launchCopy.noNetwork
  return launchCopy.installFailed
}
