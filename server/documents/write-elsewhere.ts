import { type Transferable, Worker } from 'node:worker_threads'
import { Refused } from '../refused.ts'

const MOST_MS = 60_000
const MEMORY_MB = 1024

interface Elsewhere<Progress> {
  /** Before it answers, a worker may say how far it is, as `{ progress }`. */
  hear: (progress: Progress) => void
  /** Buffers of the data that are handed over, not copied. */
  give: readonly Transferable[]
}

/** What takes long is written beside the main thread: `worker` answers its data with what it made. */
export function writeElsewhere<Made = Uint8Array, Progress = never>(
  worker: URL,
  workerData: unknown,
  { hear, give }: Elsewhere<Progress> = { hear: () => {}, give: [] },
): Promise<Made> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData,
      transferList: [...give],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const timer = setTimeout(() => {
      void thread.terminate()
      reject(new Refused('fileTakesTooLong'))
    }, MOST_MS)
    thread.on('message', (message: Made | { progress: Progress }) => {
      if (isProgress(message)) hear(message.progress)
      else resolve(message)
    })
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('nothing was written'))
    })
  })
}

const isProgress = <Progress>(message: unknown): message is { progress: Progress } =>
  typeof message === 'object' && message !== null && 'progress' in message
