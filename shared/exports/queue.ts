import type { UserId } from '../ids.ts'
import { type ExportState, hasEnded } from './job.ts'

interface Queued {
  userId: UserId
  state: ExportState
}

/** Each takes a processor and much memory: few at once, and one person does not keep the others waiting. */
export const exportLimits = { running: 2, runningOfOne: 1, openOfOne: 3, open: 20 } as const

const isQueued = ({ state }: Queued): boolean => state.phase === 'queued'
const isOpen = ({ state }: Queued): boolean => !hasEnded(state)
const isRunning = (job: Queued): boolean => isOpen(job) && !isQueued(job)

/** Whether this person may ask for one more. */
export function mayAskFor(jobs: readonly Queued[], userId: UserId): boolean {
  const open = jobs.filter(isOpen)
  return (
    open.length < exportLimits.open &&
    open.filter((job) => job.userId === userId).length < exportLimits.openOfOne
  )
}

/** The one whose turn it is, in the order of asking; null while there is no room. */
export function nextToRun<Job extends Queued>(jobs: readonly Job[]): Job | null {
  const running = jobs.filter(isRunning)
  if (running.length >= exportLimits.running) return null
  const ofOne = (userId: UserId) => running.filter((job) => job.userId === userId).length
  return jobs.find((job) => isQueued(job) && ofOne(job.userId) < exportLimits.runningOfOne) ?? null
}

/** How many were asked for earlier and have not ended. */
export function aheadOf<Job extends Queued>(jobs: readonly Job[], job: Job): number {
  return isQueued(job) ? jobs.slice(0, jobs.indexOf(job)).filter(isOpen).length : 0
}
