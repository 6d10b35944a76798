import { fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { constants } from 'node:os'
import path from 'node:path'
import type { ExportProgress } from '#shared/exports/job.ts'
import { stepBack } from '../readers/step-back.ts'
import { Refused } from '../refused.ts'
import type { ChildSays, ExportTask, Written } from './export-task.ts'

const CHILD = path.join(import.meta.dirname, 'export-child.ts')
const MOST_MS = 5 * 60_000
const MEMORY_MB = 1024

/**
 * Reads and writes an export in a process of its own at low priority, which may take so long and so much memory and no
 * more. When `signal` gives it up the process has ended and its file is gone before this returns.
 */
export async function writeInChild(
  task: ExportTask,
  tell: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<Written> {
  try {
    return await run(task, tell, signal)
  } catch (error) {
    await rm(task.place, { force: true })
    throw error
  }
}

function run(
  task: ExportTask,
  tell: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<Written> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const child = fork(CHILD, {
      execPath: process.execPath,
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    // Somebody waits for it: behind every request, but not behind everything that a busy machine does.
    stepBack(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    let end: () => void = () => reject(new Refused('fileTooLarge'))
    const finish = (act: () => void): void => {
      end = act
      child.kill('SIGKILL')
    }
    const stop = (): void => finish(() => reject(signal.reason as Error))
    const timer = setTimeout(() => finish(() => reject(new Refused('fileTakesTooLong'))), MOST_MS)
    signal.addEventListener('abort', stop)
    child.on('message', (said: ChildSays) => {
      if (said.type === 'written') finish(() => resolve(said.written))
      else if (said.type === 'refused') finish(() => reject(new Refused(said.refusal)))
      else if (said.type === 'broke') finish(() => reject(new Error(said.why)))
      else tell(said)
    })
    child.once('error', (error) => finish(() => reject(error)))
    // Whatever it said last holds once it is gone; if nothing, it ran out of memory.
    child.once('exit', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      end()
    })
    child.send(task)
  })
}
