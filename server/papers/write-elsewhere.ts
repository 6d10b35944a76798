import { Worker } from 'node:worker_threads'
import type { Paper } from '#shared/papers/paper.ts'
import type { Sheet } from '#shared/papers/sheet.ts'
import { Turns } from '../readers/turns.ts'
import { Refused } from '../refused.ts'
import type { Sealed, ToSeal } from './seal-into.ts'

export type Writing =
  | { write: 'docx'; paper: Paper }
  | { write: 'xlsx'; sheets: readonly Sheet[] }
  | { write: 'sealed'; sealed: ToSeal }
type Written<Asked extends Writing> = Asked extends { write: 'sealed' } ? Sealed : Uint8Array

const MOST_MS = 60_000
const MEMORY_MB = 1024
const turns = new Turns(2)

/** Writes beside the main thread, two at a time, so that others are answered meanwhile. */
export function writeElsewhere<Asked extends Writing>(asked: Asked): Promise<Written<Asked>> {
  return turns.take(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
          workerData: asked,
          resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        })
        const timer = setTimeout(() => {
          void worker.terminate()
          reject(new Refused('fileTakesTooLong'))
        }, MOST_MS)
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', () => {
          clearTimeout(timer)
          reject(new Error('the paper was not written'))
        })
      }),
  )
}
