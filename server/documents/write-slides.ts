import { fork } from 'node:child_process'
import { Turns } from '../readers/turns.ts'
import { Refused } from '../refused.ts'
import type { SlideSet } from './slides.ts'

const CHILD = new URL('./slides-child.ts', import.meta.url)
const MOST_MS = 60_000
const MEMORY_MB = 512
const turns = new Turns(2)

/**
 * Slides, written in a process of their own that has no environment and ends with them: the library that writes them is
 * large, knows how to fetch pictures, and is never loaded here.
 */
export function writeSlides(set: SlideSet): Promise<Uint8Array> {
  return turns.take(() => run(set))
}

function run(set: SlideSet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, {
      execPath: process.execPath,
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    const finish = (act: () => void) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      act()
    }
    const timer = setTimeout(() => finish(() => reject(new Refused('fileTakesTooLong'))), MOST_MS)
    child.once('message', (bytes) => finish(() => resolve(bytes as Uint8Array)))
    child.once('exit', (code) => finish(() => reject(new Error(`slides were not written: ${code}`))))
    child.once('error', (error) => finish(() => reject(error)))
    child.send(set)
  })
}
