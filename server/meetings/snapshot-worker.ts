import { parentPort, workerData } from 'node:worker_threads'
import { makeSnapshot, type ToFreeze } from './make-snapshot.ts'

parentPort?.postMessage(
  makeSnapshot(workerData as ToFreeze, (progress) => parentPort?.postMessage({ progress })),
)
