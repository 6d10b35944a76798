import type { IsoDate } from '../dates.ts'
import { type Item, isOver } from '../items/model.ts'
import { elapsedShare, lagPoints, type Measured, type Paced, reachedShare } from '../items/progress.ts'

/** 序时: what an open quantified item is measured by; null where it has nothing that could be behind. */
export function paceOf(item: Item): Paced | null {
  if (isOver(item) || item.state === 'draft' || item.state === 'suspended') return null
  const indicators = item.indicators
    .filter((one) => reachedShare(one) !== null)
    .map(({ op, target, unit, current, measuredOn, earlier }) => ({
      ...{ op, target, unit, current, measuredOn },
      ...(earlier === undefined ? {} : { earlier }),
    }))
  if (indicators.length === 0) return null
  const { window, milestoneOn, issuedAt, instances, suspensions, brought } = item
  const timed = { window, milestoneOn, issuedAt, instances, suspensions }
  return { ...timed, ...(brought === undefined ? {} : { brought }), indicators }
}

/** Whether the indicator that is furthest behind is ahead of 序时, on it, or behind, to a tenth of a point as it is printed. */
export function standsBy(pace: Measured | null, day: IsoDate): 'ahead' | 'on' | 'behind' | null {
  if (pace === null || elapsedShare(pace, day) === null) return null
  const tenths = Math.round(lagPoints(pace, day) * 10)
  if (tenths === 0) return 'on'
  return tenths > 0 ? 'behind' : 'ahead'
}
