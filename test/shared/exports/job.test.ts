import { describe, expect, it } from 'vitest'
import { type ExportEvent, type ExportFile, type ExportState, evolveExport } from '#shared/exports/job.ts'
import { aheadOf, exportLimits, mayAskFor, nextToRun } from '#shared/exports/queue.ts'
import type { UserId } from '#shared/ids.ts'

const file: ExportFile = { name: '台账.xlsx', address: '/api/exports/a', size: 9, rows: 3000 }
const states = {
  queued: { phase: 'queued' },
  reading: { phase: 'reading', rows: null },
  read: { phase: 'reading', rows: 3000 },
  writing: { phase: 'writing', written: 500, of: 3000 },
  packing: { phase: 'packing', of: 3000 },
  done: { phase: 'done', file, isTaken: false },
  taken: { phase: 'done', file, isTaken: true },
  failed: { phase: 'failed', refusal: null },
  tooLong: { phase: 'failed', refusal: 'fileTakesTooLong' },
  cancelled: { phase: 'cancelled' },
} as const satisfies Record<string, ExportState>
type Name = keyof typeof states

const events = {
  started: { type: 'started' },
  read: { type: 'read', rows: 3000 },
  wrote: { type: 'wrote', written: 500, of: 3000 },
  wroteLess: { type: 'wrote', written: 250, of: 3000 },
  packing: { type: 'packing' },
  finished: { type: 'finished', file },
  taken: { type: 'taken' },
  failed: { type: 'failed', refusal: null },
  tooLong: { type: 'failed', refusal: 'fileTakesTooLong' },
  cancelled: { type: 'cancelled' },
} as const satisfies Record<string, ExportEvent>

describe('an export', () => {
  it.each<[Name, keyof typeof events, Name]>([
    ['queued', 'started', 'reading'],
    ['queued', 'read', 'queued'],
    ['queued', 'wrote', 'queued'],
    ['queued', 'finished', 'queued'],
    ['queued', 'cancelled', 'cancelled'],
    ['queued', 'failed', 'failed'],
    ['reading', 'started', 'reading'],
    ['reading', 'read', 'read'],
    ['reading', 'wrote', 'writing'],
    ['reading', 'packing', 'reading'],
    ['read', 'wrote', 'writing'],
    ['read', 'finished', 'done'],
    ['read', 'tooLong', 'tooLong'],
    ['writing', 'read', 'writing'],
    ['writing', 'wroteLess', 'writing'],
    ['writing', 'packing', 'packing'],
    ['writing', 'cancelled', 'cancelled'],
    ['writing', 'failed', 'failed'],
    ['packing', 'wrote', 'packing'],
    ['packing', 'finished', 'done'],
    ['packing', 'cancelled', 'cancelled'],
    ['packing', 'taken', 'packing'],
    ['done', 'taken', 'taken'],
    ['done', 'cancelled', 'done'],
    ['done', 'failed', 'done'],
    ['taken', 'taken', 'taken'],
    ['failed', 'finished', 'failed'],
    ['failed', 'tooLong', 'failed'],
    ['cancelled', 'wrote', 'cancelled'],
    ['cancelled', 'finished', 'cancelled'],
    ['cancelled', 'failed', 'cancelled'],
  ])('that is %s becomes, by %s, %s', (before, event, after) => {
    expect(evolveExport(states[before], events[event])).toEqual(states[after])
  })

  it('never says more rows than there are', () => {
    const after = evolveExport(states.writing, { type: 'wrote', written: 4000, of: 3000 })
    expect(after).toEqual({ phase: 'writing', written: 3000, of: 3000 })
  })
})

const one = (name: string, state: Name) => ({ userId: name as UserId, state: states[state] })

describe('the queue', () => {
  it.each([
    ['runs the first', [one('a', 'queued'), one('b', 'queued')], 0],
    ['runs one of a person', [one('a', 'reading'), one('a', 'queued'), one('b', 'queued')], 2],
    ['runs two at once', [one('a', 'reading'), one('b', 'packing'), one('c', 'queued')], null],
    [
      'lets the next begin when one has ended',
      [one('a', 'done'), one('b', 'writing'), one('a', 'queued')],
      2,
    ],
    ['has nothing to do', [one('a', 'failed'), one('b', 'cancelled')], null],
  ] as const)('%s', (_, jobs, at) => {
    expect(nextToRun(jobs)).toBe(at === null ? null : jobs[at])
  })

  it('takes so many of one person, and so many in all', () => {
    const own = (count: number, name = 'a') => Array.from({ length: count }, () => one(name, 'queued'))
    const a = 'a' as UserId
    expect(mayAskFor(own(exportLimits.openOfOne - 1), a)).toBe(true)
    expect(mayAskFor(own(exportLimits.openOfOne), a)).toBe(false)
    expect(mayAskFor([...own(2), one('a', 'done'), one('a', 'cancelled')], a)).toBe(true)
    expect(mayAskFor(own(exportLimits.open - 1, 'b'), a)).toBe(true)
    expect(mayAskFor(own(exportLimits.open, 'b'), a)).toBe(false)
  })

  it('counts who was there before', () => {
    const jobs = [one('a', 'writing'), one('b', 'done'), one('b', 'queued'), one('a', 'queued')]
    expect(jobs.map((job) => aheadOf(jobs, job))).toEqual([0, 0, 1, 2])
  })
})
