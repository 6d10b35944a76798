import { parentPort, workerData } from 'node:worker_threads'
import { readPlan } from '#shared/plan/read-plan.ts'
import type { PlanText } from './read-plan-text.ts'

const { text, ...options } = workerData as PlanText
parentPort?.postMessage(readPlan(text, options))
