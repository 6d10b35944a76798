import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerSheet } from './ledger-sheet.ts'
import { ledgerToXlsx } from './ledger-xlsx.ts'

parentPort?.postMessage(await ledgerToXlsx(workerData as LedgerSheet))
