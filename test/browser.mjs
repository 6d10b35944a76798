import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]
const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** A Chromium of this machine; where there is none, Debian's is installed if that is allowed here. */
export function findBrowser() {
  const found = look()
  if (found !== null) return { browser: found, why: '' }
  const why = install()
  const installed = look()
  return installed === null
    ? { browser: null, why: why ?? 'apt-get brought no chromium' }
    : { browser: installed, why: '' }
}

function look() {
  const own = process.env.CHROMIUM_PATH
  if (own) return existsSync(own) ? own : null
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...PLACES]
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [...places, ...PLACES.slice(3)].find((place) => existsSync(place)) ?? null
}

/** Why it could not be installed; null when apt-get was content. */
function install() {
  if (process.env.CHROMIUM_PATH) return `CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`
  if (process.getuid?.() !== 0) return 'no Chromium here, and only root may install one'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (spawnSync('apt-get', ['--version']).error) return 'no Chromium here, and no apt-get to install one'
  console.log(`Installing ${PACKAGES.join(' and ')} for the browser tests …`)
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ]) {
    const done = spawnSync('apt-get', args, { env, encoding: 'utf8' })
    if (done.status !== 0) return `apt-get ${args[0]} failed: ${lastLine(done.stderr)}`
  }
  return null
}

const lastLine = (text) => (text ?? '').trim().split('\n').at(-1) ?? ''
