import { dayOf, daysBetween, type IsoDate, yearOf } from '../dates.ts'
import { daysLeft } from '../items/light.ts'
import { nextDay } from '../items/milestones.ts'
import { type Item, isOver, isUnderReview, type Report } from '../items/model.ts'
import { elapsedShare, lagPoints, reachedShare } from '../items/progress.ts'
import { countedDueOn, waitsForEvent } from '../items/window.ts'
import { heldDays, type LedgerGround, type LedgerRow } from '../ledger/select.ts'
import { days } from './days.ts'
import { windowText } from './describe-event.ts'
import { ledgerSheet, ledger as words } from './ledger.ts'
import { stages } from './stages.ts'
import { copy } from './zh-cn.ts'

/** Few names in a cell: the first and how many. */
export function unitsText(ids: readonly Item['leads'][number][], ground: LedgerGround): string {
  const [first, ...rest] = ids.map(
    (id) => ground.units.get(id)?.shortName || ground.units.get(id)?.name || '',
  )
  if (first === undefined) return '—'
  return rest.length === 0 ? first : words.andMore(first, rest.length + 1)
}

/** What the due day means today, beside the words of the paper. */
export function leftText(
  { item, light }: LedgerRow,
  ground: LedgerGround,
): { text: string; isLate: boolean } | null {
  const due = countedDueOn(item)
  if (item.state === 'closed' && item.closedOn !== null && due !== null && item.closedOn > due)
    return { text: words.lateClosed(daysBetween(due, item.closedOn)), isLate: false }
  if (item.state === 'suspended') return { text: words.paused, isLate: false }
  if (isUnderReview(item))
    return light === 'green' && due !== null ? { text: words.askedInTime, isLate: false } : null
  if (item.milestoneOn !== null && item.state === 'standing')
    return { text: words.milestoneDone, isLate: false }
  if (waitsForEvent(item)) return { text: stages.events.waits, isLate: false }
  const stage = isOver(item) || item.state === 'draft' ? null : nextDay(item, ground.today)
  if (stage?.milestone) return stageText(daysBetween(ground.today, stage.dueOn), light)
  const left = daysLeft(item, ground.today)
  if (left === null) return null
  if (left < 0) return { text: words.late(-left), isLate: true }
  return {
    text: left === 0 ? words.dueToday : words.left(left),
    isLate: light === 'orange' || light === 'yellow',
  }
}

/** The milestone that the light looks to, so that the two say the same. */
function stageText(left: number, light: LedgerRow['light']): { text: string; isLate: boolean } {
  if (left < 0) return { text: stages.milestones.late(-left), isLate: true }
  return { text: stages.milestones.left(left), isLate: light === 'orange' || light === 'yellow' }
}

export interface ProgressFacts {
  text: string
  done: number
  expected: number | null
  lags: boolean
}

/** The indicator that is furthest behind, against 序时. */
export function progressOf(item: Item, ground: LedgerGround): ProgressFacts | null {
  const [indicator] = [...item.indicators].sort((a, b) => (reachedShare(a) ?? 1) - (reachedShare(b) ?? 1))
  if (indicator === undefined) return null
  const { current, target, unit } = indicator
  return {
    text: words.measured(String(current ?? 0), String(target), unit),
    done: reachedShare(indicator) ?? 0,
    expected: isOver(item) ? null : elapsedShare(item, ground.today),
    lags: !isOver(item) && lagPoints(item, ground.today) > ground.thresholds.lagPoints,
  }
}

/** The words, and that they are those of the period before. */
function reportedText({ unchanged, progress, copied }: Report): string {
  if (unchanged) return words.unchanged
  return copied?.includes('progress') ? words.sameAs(progress) : progress
}

/** What was said last, or why nothing was. */
export function lastText(item: Item): string {
  if (item.lastReport !== null) return reportedText(item.lastReport)
  if (item.state === 'assigned') return words.notReceived
  return item.state === 'draft' ? words.drafted : words.notReported
}

/** Who must act; the working days only where something waits, for work itself may take its time. */
export function ballOf(
  { item, light }: LedgerRow,
  ground: LedgerGround,
): { name: string; held: string | null } | null {
  if (item.holder === 'none' || item.state === 'draft') return null
  const isLate = light === 'red' || light === 'deepRed'
  const isAtWork = item.state === 'active' || item.state === 'standing'
  return {
    name: item.holder === 'unit' ? unitsText(item.leads, ground) : copy.holder[item.holder],
    held: isAtWork && !isLate ? null : words.heldDays(heldDays(item, ground.today, ground.calendar)),
  }
}

/** A due day that has moved stands beside the one it was first; null where it never moved. */
export function movedDue(item: Item): { current: string; original: string; title: string } | null {
  const due = countedDueOn(item)
  const original = item.originalDueOn
  if (due === null || original === null || due === original) return null
  const current = yearOf(due) === yearOf(original) ? days.table(due) : due
  return {
    current,
    original: words.was(days.table(original)),
    title: words.wasTitle(windowText(item.window), original, due),
  }
}

/** Every time that it was 挂账, the one that lasts first. */
export function suspensionsText({ suspensions }: Pick<Item, 'suspensions'>): string {
  const words = ledgerSheet.suspended
  return [...suspensions]
    .reverse()
    .map(({ from, to, reviewOn }) =>
      to === null ? words.now(dayOf(from), reviewOn) : words.before(dayOf(from), dayOf(to)),
    )
    .join('；')
}

export const dueText = (item: Item): string => windowText(item.window)
export const shortDay = (day: IsoDate): string => days.table(day)
