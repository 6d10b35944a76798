import { Worker } from 'node:worker_threads'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { Refused } from '../refused.ts'

export interface PlanText {
  text: string
  year: number | null
  bareList: 'allLead' | 'firstLeads'
}

/** Longer texts would hold up everybody else. */
const LONG = 200_000
const MOST_MS = 20_000

/** What the reader makes of a pasted text; secret papers do not belong here. */
export function readPlanText(input: PlanText): ParsedPlan | Promise<ParsedPlan> {
  if (isMarkedSecret(input.text)) throw new Refused('fileSecret')
  if (input.text.length > LONG) return readElsewhere(input)
  const { text, ...options } = input
  return readPlan(text, options)
}

function readElsewhere(input: PlanText): Promise<ParsedPlan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-plan-worker.ts', import.meta.url), { workerData: input })
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Refused('fileTakesTooLong'))
    }, MOST_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => clearTimeout(timer))
  })
}
