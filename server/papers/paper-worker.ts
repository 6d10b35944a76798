import { parentPort, workerData } from 'node:worker_threads'
import type { Writing } from './write-in-turn.ts'

/** Each kind of file loads only what writes it: that takes longer than the writing. */
async function written(writing: Writing): Promise<unknown> {
  switch (writing.write) {
    case 'docx':
      return (await import('./write-docx.ts')).writeDocx(writing.paper)
    case 'xlsx':
      return (await import('./write-sheets.ts')).writeSheets(writing.sheets)
    case 'sealed':
      return (await import('./seal-into.ts')).sealInto(writing.sealed)
  }
}

parentPort?.postMessage(await written(workerData as Writing))
