import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import { dayOf, daysBetween, type IsoDate } from '../dates.ts'
import type { PlanRules } from '../plans/model.ts'
import { clockDay } from './clock-day.ts'
import { missesInstance } from './instances.ts'
import { nextDay } from './milestones.ts'
import { type Item, isOver } from './model.ts'
import { lagPoints } from './progress.ts'
import { missesReport } from './reporting.ts'
import type { Thresholds } from './thresholds.ts'
import { dueOn } from './window.ts'

/** 灯, computed on every read; `none` for drafts, which have no clock yet; `paused` while it is suspended. */
export const lights = [
  'grey',
  'green',
  'blue',
  'yellow',
  'orange',
  'red',
  'deepRed',
  'paused',
  'none',
] as const
export type Light = (typeof lights)[number]

/** Deepest first: the order in which lights ask for attention. */
export const URGENCY: Readonly<Record<Light, number>> = {
  deepRed: 0,
  red: 1,
  orange: 2,
  yellow: 3,
  blue: 4,
  green: 5,
  grey: 6,
  paused: 7,
  none: 8,
}

export interface LightGround {
  today: IsoDate
  thresholds: Thresholds
  calendar: Calendar
  rules: Pick<PlanRules, 'reportEvery' | 'reportDay'>
}

/** Computed on every read, never stored: a stored "overdue" is wrong the moment midnight passes. */
export function light(item: Item, ground: LightGround): Light {
  switch (item.state) {
    case 'draft':
      return 'none'
    case 'closed':
    case 'cancelled':
      return 'grey'
    case 'suspended':
      return 'paused'
    case 'endorsing':
    case 'reviewing':
    case 'approving':
      // Asked for in time is in time, however long the review takes (design §5).
      return lightOn(item, clockDay(item, ground.today), ground, 'green')
    case 'assigned':
    case 'active':
    case 'declined':
    case 'standing':
      return lightOn(item, clockDay(item, ground.today), ground, null)
  }
}

/** `waiting` is the light of an item that is not overdue on `day` and whose clock stands still. */
function lightOn(item: Item, day: IsoDate, ground: LightGround, waiting: Light | null): Light {
  const { thresholds, calendar } = ground
  // What is asked to be closed is judged by its own day alone.
  const next = waiting === null ? nextDay(item, day) : null
  const due = waiting === null ? (next?.dueOn ?? null) : dueOn(item, day)
  if (due !== null && day > due) {
    const late = workingDaysBetween(due, day, calendar)
    return late >= thresholds.deepRedWorkingDays && !isExplained(item, due) ? 'deepRed' : 'red'
  }
  if (waiting !== null) return waiting
  if (due !== null) {
    const left = daysBetween(day, due)
    const start = next?.from ?? null
    const whole = start === null ? Number.POSITIVE_INFINITY : daysBetween(start, due)
    if (left <= thresholds.orangeDays) return 'orange'
    if (left <= Math.min(thresholds.yellowDays, whole * thresholds.yellowShare)) return 'yellow'
    if (isBehind(item, day, ground)) return 'yellow'
    if (left <= Math.min(thresholds.blueDays, whole * thresholds.blueShare)) return 'blue'
    return 'green'
  }
  return isBehind(item, day, ground) ? 'yellow' : 'green'
}

function isBehind(item: Item, day: IsoDate, ground: LightGround): boolean {
  if (missesInstance(item, day)) return true
  return lagPoints(item, day) > ground.thresholds.lagPoints || missesReport(item, day, ground.rules)
}

/** Whether the unit has said, after the day, why it is late. */
export function isExplained(item: Pick<Item, 'lastReport'>, due: IsoDate): boolean {
  const report = item.lastReport
  return report !== null && report.problems !== '' && dayOf(report.at) > due
}

/** Days until the due day; negative when overdue; null without a day or when nothing runs any more. */
export function daysLeft(item: Item, today: IsoDate): number | null {
  if (isOver(item) || item.state === 'draft') return null
  const due = dueOn(item, today)
  return due === null ? null : daysBetween(clockDay(item, today), due)
}
