import { Worker } from 'node:worker_threads'
import { Refused } from '../refused.ts'
import type { LedgerSheet } from './ledger-sheet.ts'
import { ledgerToXlsx } from './ledger-xlsx.ts'

/** More lines would hold up everybody else. */
const MANY = 1000
const MOST_MS = 60_000
const MEMORY_MB = 1024

/** The workbook's bytes; a long ledger is written beside the main thread. */
export function writeLedger(sheet: LedgerSheet): Promise<Uint8Array> {
  return sheet.lines.length > MANY ? writeElsewhere(sheet) : ledgerToXlsx(sheet)
}

function writeElsewhere(sheet: LedgerSheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), {
      workerData: sheet,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Refused('fileTakesTooLong'))
    }, MOST_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => clearTimeout(timer))
  })
}
