import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'

/** Runs a child on this terminal: signals go in, its exit code comes out. */
export function run(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const stop = (signal) => {
    // Ctrl C at a terminal reaches the child by itself; sent twice it would cut its farewell short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  watchShell(() => child.kill('SIGTERM'))
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? ''] ?? 0)))
  })
  return { child, ended }
}

/** npm ends its own shell when it is stopped, and that shell tells nobody: without it, we are to stop as well. */
function watchShell(stop) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/** Where the fictional bureau lives: a folder that goes with the process, a clock of its own, and never a real database. */
export function demoEnvironment() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-demo-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const env = { ...process.env, TAIZHANG_DATA: dataDir }
  delete env.DATABASE_URL
  env.TAIZHANG_CLOCK ||= '2026-09-18T09:42:00+08:00'
  return env
}
