import type { LedgerSheet } from './ledger-sheet.ts'
import { ledgerToXlsx } from './ledger-xlsx.ts'
import { writeElsewhere } from './write-elsewhere.ts'

/** More lines would hold up everybody else. */
const MANY = 1000
const WORKER = new URL('./ledger-worker.ts', import.meta.url)

/** The workbook's bytes; a long ledger is written beside the main thread. */
export function writeLedger(sheet: LedgerSheet): Promise<Uint8Array> {
  return sheet.lines.length > MANY ? writeElsewhere(WORKER, sheet) : ledgerToXlsx(sheet)
}
