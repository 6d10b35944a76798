import { dayOf, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import { isExplained } from '../items/light.ts'
import { nextDay } from '../items/milestones.ts'
import { type Item, type ItemState, isUnderReview, type WindowKind } from '../items/model.ts'
import { lateWhenAsked, openExtension } from '../items/open-asks.ts'
import type { Paced } from '../items/progress.ts'
import { approvedOnce } from '../items/rules.ts'
import { countedDueOn, dueOn } from '../items/window.ts'
import { type Duties, dutiesOf } from './duties.ts'
import { paceOf } from './pace.ts'

/**
 * 计数依据: all that the counted sets look at, and as little as they can. Many items share one, so that the database
 * counts how often each stands, and the sets judge each only once. Nothing in it depends on the day of the figures.
 */
export interface Tally extends Duties {
  state: ItemState
  kind: WindowKind
  /** The day that figures count by, and the one first given to the units. */
  dueOn: IsoDate | null
  firstDueOn: IsoDate | null
  /** The month of the issue. */
  issuedIn: string | null
  /** Of what ended, or passed its milestone: the month of the request, and whether it came after each of the two days. */
  ended: { in: string; isLate: boolean; isLateAtFirst: boolean } | null
  /** The day its clock stands still on; null while it runs. */
  stoppedOn: IsoDate | null
  /** While an extension asked for in time waits, the clock never runs past this day. */
  cappedOn: IsoDate | null
  /** An extension was once asked for after the day: late for ever. */
  askedLate: boolean
  /** Extensions granted: none, one, two or more. */
  extended: 0 | 1 | 2
  isApproved: boolean
  /** Approved without having come back. */
  isFirstPass: boolean
  /** The day after which its light is red, and whether the unit has explained since. */
  watchedOn: IsoDate | null
  isExplained: boolean
  /** 序时 of what is quantified, and what was measured before. */
  pace: Paced | null
}

/** Where an item is counted: its 章节 and its leads. */
export interface Place {
  section: string
  leads: UnitId[]
}

export const placeOf = ({ headings, leads }: Pick<Item, 'headings' | 'leads'>): Place => ({
  section: headings[0] ?? '',
  leads: [...new Set(leads)],
})

export function tallyOf(item: Item): Tally {
  const due = countedDueOn(item)
  const firstDue = due === null ? null : (item.originalDueOn ?? due)
  const asked = openExtension(item)
  const watchedOn = watched(item)
  const isApproved = approvedOnce(item)
  const granted = item.extensions.filter((one) => one.decision?.granted).length
  return {
    state: item.state,
    kind: item.window.kind,
    dueOn: due,
    firstDueOn: firstDue,
    issuedIn: item.issuedAt === null ? null : dayOf(item.issuedAt).slice(0, 7),
    ended: endOf(item, due, firstDue),
    stoppedOn: stoppedOn(item),
    cappedOn: asked !== null && !asked.isLate ? due : null,
    askedLate: due !== null && lateWhenAsked(item) > 0,
    extended: granted === 0 ? 0 : granted === 1 ? 1 : 2,
    isApproved,
    isFirstPass: isApproved && item.returnCount === 0 && item.reopenCount === 0,
    watchedOn,
    isExplained: watchedOn !== null && isExplained(item, watchedOn),
    ...dutiesOf(item),
    pace: paceOf(item),
  }
}

/** What is due by a day of its own is due by it on every day; recurring items are asked about elsewhere. */
const EVER: IsoDate = '1990-01-01'

function endOf(item: Item, due: IsoDate | null, firstDue: IsoDate | null): Tally['ended'] {
  const on = item.state === 'closed' ? item.closedOn : item.state === 'standing' ? item.milestoneOn : null
  if (on === null) return null
  return {
    in: on.slice(0, 7),
    isLate: due !== null && on > due,
    isLateAtFirst: firstDue !== null && on > firstDue,
  }
}

/** See `clockDay`, which the lights ask. */
function stoppedOn(item: Item): IsoDate | null {
  if (isUnderReview(item)) return dayOf(item.closing?.at ?? item.holderSince)
  if (item.state === 'suspended') return dayOf(item.suspensions.at(-1)?.from ?? item.holderSince)
  return null
}

/** What is asked to be closed is judged by its own day alone, the rest also by the stages of the plan. */
function watched(item: Item): IsoDate | null {
  if (item.state === 'draft' || item.state === 'closed' || item.state === 'cancelled') return null
  if (item.state === 'suspended') return null
  if (item.window.kind === 'recurring') return isUnderReview(item) ? null : milestoneDay(item)
  return isUnderReview(item) ? dueOn(item, EVER) : (nextDay(item, EVER)?.dueOn ?? null)
}

/** An instance that was let pass is no red light; a stage of the plan is. */
function milestoneDay({ milestones }: Pick<Item, 'milestones'>): IsoDate | null {
  return milestones.find((one) => one.by === 'plan' && one.doneOn === null)?.dueOn ?? null
}

/** Whether its light is red on that day. */
export function isLateOn(tally: Tally, today: IsoDate): boolean {
  return tally.watchedOn !== null && tallyClock(tally, today) > tally.watchedOn
}

/** The day on which its clock stands, as of `today` (design §5). */
export function tallyClock({ stoppedOn, cappedOn }: Tally, today: IsoDate): IsoDate {
  const day = stoppedOn ?? today
  return cappedOn !== null && cappedOn < day ? cappedOn : day
}
