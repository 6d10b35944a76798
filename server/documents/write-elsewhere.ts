import { Worker } from 'node:worker_threads'
import { Refused } from '../refused.ts'

const MOST_MS = 60_000
const MEMORY_MB = 1024

/** What takes long is written beside the main thread: `worker` answers its data with what it made. */
export function writeElsewhere<Made = Uint8Array>(worker: URL, workerData: unknown): Promise<Made> {
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
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('nothing was written'))
    })
  })
}
