import { fork } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { READ_LIMITS, type ReadLimits } from './open-zip.ts'
import type { ReadDocument } from './read-document.ts'

const CHILD = new URL('./child.ts', import.meta.url)

/** Reads a document in a process of its own, which may take so long and so much memory and no more. */
export async function readInChild(
  input: Uint8Array | string,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadDocument> {
  if (typeof input !== 'string')
    return input.length > limits.bytes ? { refusal: 'fileTooLarge' } : run(input, limits)
  const { size } = await stat(input)
  return size > limits.bytes ? { refusal: 'fileTooLarge' } : run(await readFile(input), limits)
}

function run(bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  return new Promise((resolve) => {
    const child = fork(CHILD, {
      execPath: process.execPath,
      execArgv: [`--max-old-space-size=${limits.memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    const finish = (result: ReadDocument) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(result)
    }
    const timer = setTimeout(() => finish({ refusal: 'fileTakesTooLong' }), limits.milliseconds)
    child.once('message', (message) => finish(isResult(message) ? message : { refusal: 'notADocument' }))
    // No answer: the child ran out of memory, or broke over the file.
    child.once('exit', (code) => finish({ refusal: code === 0 ? 'notADocument' : 'fileTooLarge' }))
    child.once('error', () => finish({ refusal: 'notADocument' }))
    child.send(bytes, (error) => {
      if (error !== null) finish({ refusal: 'notADocument' })
    })
  })
}

const isResult = (message: unknown): message is ReadDocument =>
  typeof message === 'object' && message !== null && ('text' in message || 'refusal' in message)
