import { daysBetween, type IsoDate } from '../dates.ts'
import { dueInstance } from '../items/instances.ts'
import { elapsedShare, isMet, type Paced, reachedShare } from '../items/progress.ts'
import { dueOn, runsFrom } from '../items/window.ts'
import type { Comparator } from '../plan/model.ts'
import type { FullTally } from './full-tally.ts'

/** 误期提示: why an item that is not late may become so, by its own past pace; each carries its numbers, none a likelihood. */
export type Warning = { dueOn: IsoDate; left: number } & (
  | ({ by: 'pace' } & Pace)
  /** Nothing was ever measured of it. */
  | { by: 'unmeasured'; aim: Aim; elapsed: number }
  /** So many reports on end said 本期无变化. */
  | { by: 'unchanged'; times: number }
  /** Nothing was ever reported; the month of the issue. */
  | { by: 'silent'; issuedIn: string }
)

export interface Aim {
  op: Comparator
  target: number
  unit: string
}

interface Pace {
  aim: Aim
  /** Where the pace is read from: an earlier value, or nothing on the day on which its time began. */
  from: { on: IsoDate; value: number; isStart: boolean }
  to: { on: IsoDate; value: number }
  /** What that pace comes to on the due day, to a tenth. */
  reaches: number
}

/** A first value says little of the pace: it is judged once so much of the time has passed. */
const FIRST_VALUE = 1 / 3
/** So much of the time passed without a value. */
const UNMEASURED = 1 / 2
/** How near the day must be for silence to say something. */
export const UNCHANGED_DAYS = 60
export const SILENT_DAYS = 30
/** Reports on end without a change. */
export const UNCHANGED_TIMES = 2

/** At most one of each item, the first of these that applies; null of what is late, under review, put aside or has no day. */
export function warningOf(tally: FullTally, today: IsoDate): Warning | null {
  if (tally.state !== 'active' && tally.state !== 'assigned') return null
  return paceWarning(tally.pace, today) ?? wordWarning(tally, today)
}

const ahead = (dueOn: IsoDate, today: IsoDate) => ({ dueOn, left: daysBetween(today, dueOn) })

/** Of several indicators the one that falls shortest. */
function paceWarning(pace: Paced | null, today: IsoDate): Warning | null {
  const start = pace && runsFrom(pace, today)
  const elapsed = pace && elapsedShare(pace, today)
  // Grace is no time to work in.
  const due = pace && (dueInstance(pace, today)?.end ?? dueOn(pace, today))
  if (pace === null || start === null || elapsed === null || due === null || due < today) return null
  let worst: { short: number; found: Found } | null = null
  for (const indicator of pace.indicators) {
    const found = foundIn(indicator, { start, due, elapsed })
    if (found === null) continue
    const current = found.by === 'pace' ? found.reaches : 0
    const short = 1 - (reachedShare({ ...indicator, current }) ?? 1)
    if (worst === null || short > worst.short) worst = { short, found }
  }
  return worst === null ? null : { ...ahead(due, today), ...worst.found }
}

type Found = ({ by: 'pace' } & Pace) | { by: 'unmeasured'; aim: Aim; elapsed: number }

function foundIn(
  indicator: Paced['indicators'][number],
  { start, due, elapsed }: { start: IsoDate; due: IsoDate; elapsed: number },
): Found | null {
  const { op, target, unit, current, measuredOn, earlier = [] } = indicator
  const aim = { op, target, unit }
  // What was measured before its time began, or in an earlier period, counts for none of this one.
  if (current === null || measuredOn === null || measuredOn < start)
    return elapsed >= UNMEASURED ? { by: 'unmeasured', aim, elapsed: Math.round(elapsed * 100) } : null
  if (isMet(indicator)) return null
  const past = earlier.find(({ on }) => on >= start)
  if (past === undefined && elapsed < FIRST_VALUE) return null
  const from = past === undefined ? { on: start, value: 0, isStart: true } : { ...past, isStart: false }
  const span = daysBetween(from.on, measuredOn)
  if (span <= 0) return null
  const perDay = (current - from.value) / span
  const reaches = Math.round((current + perDay * daysBetween(measuredOn, due)) * 10) / 10
  const falls = isMet({ op, target, current: reaches }) || reaches > target
  return falls ? null : { by: 'pace', aim, from, to: { on: measuredOn, value: current }, reaches }
}

/** What recurs is due again and again: it is asked about by its own instances. */
function wordWarning(tally: FullTally, today: IsoDate): Warning | null {
  const { said, unchanged, issuedIn, pace, dueOn: due } = tally
  if (due === null || due < today) return null
  const time = ahead(due, today)
  if (unchanged >= UNCHANGED_TIMES && time.left <= UNCHANGED_DAYS)
    return { ...time, by: 'unchanged', times: unchanged }
  const isMeasured = pace?.indicators.some(({ current }) => current !== null) ?? false
  if (said !== 'unsaid' || isMeasured || issuedIn === null) return null
  return time.left <= SILENT_DAYS && issuedIn < today.slice(0, 7) ? { ...time, by: 'silent', issuedIn } : null
}

/** What falls due first comes first. */
export const byPressing = (a: Pick<Warning, 'left'>, b: Pick<Warning, 'left'>): number => a.left - b.left
