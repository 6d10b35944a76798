import { Worker } from 'node:worker_threads'
import { Refused } from '../refused.ts'

const MOST_MS = 60_000
const MEMORY_MB = 1024

/** A long workbook is written beside the main thread: `worker` answers its data with the bytes. */
export function writeElsewhere(worker: URL, workerData: unknown): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const timer = setTimeout(() => {
      void thread.terminate()
      reject(new Refused('fileTakesTooLong'))
    }, MOST_MS)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => clearTimeout(timer))
  })
}
