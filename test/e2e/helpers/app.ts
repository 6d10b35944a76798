import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../../..')
/** The day of every story told in a browser, unless it says otherwise: a Friday. */
export const CLOCK = '2026-09-18T09:42:00+08:00'

export interface App {
  /** `http://127.0.0.1:41234` */
  address: string
  /** The one-time link, on a first start. */
  setUpLink: string | null
  dataDir: string
  /** Runs one of our own programs on this data: the log's verifier. */
  run(script: string): Promise<{ code: number | null; said: string }>
  kill(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

interface Wanted {
  script?: string
  dataDir?: string
  clock?: string
}

/** A server of its own: real process, free port, throw-away folder. */
export async function startApp(wanted: Wanted = {}): Promise<App> {
  const dataDir = wanted.dataDir ?? mkdtempSync(path.join(tmpdir(), 'taizhang-e2e-'))
  const { DATABASE_URL: _, ...rest } = process.env
  const env = {
    ...rest,
    PORT: '0',
    TAIZHANG_DATA: dataDir,
    TAIZHANG_CLOCK: wanted.clock ?? CLOCK,
    TAIZHANG_LOG: 'warn',
  }
  const start = (script: string): ChildProcess =>
    spawn(process.execPath, [path.join(root, script)], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const child = start(wanted.script ?? 'server/main.ts')
  const { address, setUpLink } = await announced(child)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    address,
    setUpLink,
    dataDir,
    run: (script) => output(start(script)),
    kill: end,
    async stop() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Reads what the server prints until it serves; a first start prints its link after that. */
async function announced(child: ChildProcess): Promise<Pick<App, 'address' | 'setUpLink'>> {
  if (child.stdout === null) throw new Error('nothing to read from')
  let address: string | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url?.includes('/set-up?token=')) return finished(child, address ?? new URL(url).origin, url)
    if (url !== undefined) {
      address = url
      // A house that is set up has no link to print.
      if (!(await needsSetUp(address))) return finished(child, address, null)
    }
  }
  throw new Error('the server ended before it served')
}

function finished(child: ChildProcess, address: string, setUpLink: string | null) {
  child.stdout?.resume()
  return { address, setUpLink }
}

async function needsSetUp(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/trpc/session.start`)
  const { result } = (await answer.json()) as { result: { data: { setUpNeeded: boolean } } }
  return result.data.setUpNeeded
}

async function output(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

/** Tests with a server: `demo` is the fictional bureau, shared by a file that changes nothing; `app` an empty one. */
export const test = base.extend<{ app: App }, { demo: App }>({
  // Playwright reads what a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  app: async ({}, hand) => {
    const app = await startApp()
    await hand(app)
    await app.stop()
  },
  demo: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, hand) => {
      const app = await startApp({ script: 'server/demo/main.ts' })
      await hand(app)
      await app.stop()
    },
    { scope: 'worker' },
  ],
})
