import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launchCopy } from '../../shared/copy/launch.mjs'
import { Stopped } from './install.mjs'

const SOURCES = ['client', 'shared', 'package-lock.json', 'vite.config.ts']

/** Builds the client unless what is in dist/ was made from exactly these sources. */
export function ensureBuilt(root, runtime) {
  const from = hashOf(root)
  const note = path.join(root, 'dist', 'built-from')
  if (existsSync(path.join(root, 'dist', 'client', 'index.html')) && read(note) === from) return
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) throw new Stopped(launchCopy.noBuilder)
  console.log(launchCopy.building)
  const done = spawnSync(runtime, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) throw new Stopped(launchCopy.buildFailed)
  mkdirSync(path.dirname(note), { recursive: true })
  writeFileSync(note, from)
  console.log(launchCopy.built)
}

function hashOf(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesIn(root, source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(root, place) {
  let entries
  try {
    entries = readdirSync(path.join(root, place), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place]
    throw error
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = `${place}/${entry.name}`
      return entry.isDirectory() ? filesIn(root, inside) : [inside]
    })
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
