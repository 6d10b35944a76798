import { Worker } from 'node:worker_threads'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { isMarkedSecret } from '#shared/plan/secret.ts'
import { Turns } from '../readers/turns.ts'
import { Refused } from '../refused.ts'

export interface PlanText {
  text: string
  year: number | null
  bareList: 'allLead' | 'firstLeads'
}

/** What the reading of one long text may take. */
export interface TextLimits {
  milliseconds: number
  /** MB of the worker's heap. */
  memory: number
}

/** Longer texts would hold up everybody else. */
const LONG = 200_000
const LIMITS: TextLimits = { milliseconds: 30_000, memory: 768 }

/** A paper is read twice, once for each meaning of its lists; more at once would leave nothing for anybody else. */
const turns = new Turns(2)

/** What the reader makes of a pasted text; secret papers do not belong here. `gone` ends a long reading. */
export function readPlanText(
  input: PlanText,
  gone?: AbortSignal,
  limits: TextLimits = LIMITS,
): ParsedPlan | Promise<ParsedPlan> {
  if (isMarkedSecret(input.text)) throw new Refused('fileSecret')
  if (input.text.length > LONG) return turns.take(() => readElsewhere(input, limits, gone))
  const { text, ...options } = input
  return readPlan(text, options)
}

/** Settles when the worker has ended, and not before: its turn is free only then. */
async function readElsewhere(
  input: PlanText,
  { milliseconds, memory }: TextLimits,
  gone?: AbortSignal,
): Promise<ParsedPlan> {
  if (gone?.aborted) throw new Refused('textTakesTooMuch')
  const worker = new Worker(new URL('./read-plan-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  const stop = () => void worker.terminate()
  const timer = setTimeout(stop, milliseconds)
  gone?.addEventListener('abort', stop)
  try {
    return await answerOf(worker)
  } finally {
    clearTimeout(timer)
    gone?.removeEventListener('abort', stop)
  }
}

function answerOf(worker: Worker): Promise<ParsedPlan> {
  return new Promise((resolve, reject) => {
    let answer: ParsedPlan | null = null
    // No answer and no error: it was stopped.
    let failure: unknown = new Refused('textTakesTooMuch')
    worker.once('message', (plan: ParsedPlan) => {
      answer = plan
    })
    worker.once('error', (error) => {
      if (!ranOutOfMemory(error)) failure = error
    })
    worker.once('exit', () => {
      if (answer === null) reject(failure)
      else resolve(answer)
    })
  })
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
