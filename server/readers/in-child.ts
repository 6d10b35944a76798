import { fork } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import type { ReadRefusal } from '#shared/plan/read-refusal.ts'
import { READ_LIMITS, type ReadLimits } from './open-zip.ts'
import type { ReadDocument } from './read-result.ts'
import { stepBack } from './step-back.ts'
import { Turns } from './turns.ts'

const CHILD = new URL('./child.ts', import.meta.url)

/** Each reading may take much of the machine's memory: many uploads at once must not take all of it. */
const turns = new Turns(2)

/**
 * Reads a document in a process of its own, which may take so long and so much memory and no more. Few are read at
 * once; `gone` ends the reading of one that nobody waits for any more.
 */
export const readInChild = (
  input: Uint8Array | string,
  limits: ReadLimits = READ_LIMITS,
  gone?: AbortSignal,
): Promise<ReadDocument> => askChild<ReadDocument>(CHILD, input, limits, gone)

/** The same for another reader: `entry` answers one message of bytes with a result, or with a refusal. */
export async function askChild<Result extends object>(
  entry: URL,
  input: Uint8Array | string,
  limits: ReadLimits = READ_LIMITS,
  gone?: AbortSignal,
  /** What the reader is to do with the bytes, where it does more than one thing. */
  along?: unknown,
): Promise<Result | Stopped> {
  const size = typeof input === 'string' ? (await stat(input)).size : input.length
  if (size > limits.bytes) return { refusal: 'fileTooLarge' }
  return turns.take(async () => {
    if (gone?.aborted) return STOPPED
    const bytes = typeof input === 'string' ? await readFile(input) : input
    return run<Result>(entry, along === undefined ? bytes : { bytes, along }, limits, gone)
  })
}

type Stopped = { refusal: ReadRefusal }
const STOPPED: Stopped = { refusal: 'fileTakesTooLong' }

function run<Result extends object>(
  entry: URL,
  message: Uint8Array | { bytes: Uint8Array; along: unknown },
  limits: ReadLimits,
  gone?: AbortSignal,
): Promise<Result | Stopped> {
  return new Promise((resolve) => {
    const child = fork(entry, {
      execPath: process.execPath,
      execArgv: [`--max-old-space-size=${limits.memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    stepBack(child.pid)
    const finish = (result: Result | Stopped) => {
      clearTimeout(timer)
      gone?.removeEventListener('abort', stop)
      child.kill('SIGKILL')
      resolve(result)
    }
    const stop = () => finish(STOPPED)
    const timer = setTimeout(stop, limits.milliseconds)
    gone?.addEventListener('abort', stop)
    child.once('message', (message) =>
      finish(isResult<Result>(message) ? message : { refusal: 'notADocument' }),
    )
    // No answer: the child ran out of memory, or broke over the file.
    child.once('exit', (code) => finish({ refusal: code === 0 ? 'notADocument' : 'fileTooLarge' }))
    child.once('error', () => finish({ refusal: 'notADocument' }))
    child.send(message, (error) => {
      if (error !== null) finish({ refusal: 'notADocument' })
    })
  })
}

const isResult = <Result>(message: unknown): message is Result =>
  typeof message === 'object' && message !== null
