import { parentPort, workerData } from 'node:worker_threads'
import type { FillingSheet } from './filling-sheet.ts'
import { fillingToXlsx } from './filling-xlsx.ts'

parentPort?.postMessage(await fillingToXlsx(workerData as FillingSheet))
