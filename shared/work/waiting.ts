import { workingDaysBetween } from '../calendar/working-days.ts'
import { dayOf, type IsoDate, makeDay } from '../dates.ts'
import type { PlanId, UnitId } from '../ids.ts'
import type { Light } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { openInstructions, openSlips } from '../items/open-asks.ts'
import { isMet } from '../items/progress.ts'
import { yearToReconcile } from '../items/reconciliation.ts'
import type { Actor } from '../users/model.ts'
import { factsOf, type ItemFacts, type WorkGround } from './item-facts.ts'

/** The one thing to do, by whom it is asked: the lead's, a support's, the head's, the office's, a leader's. */
export const duties = [
  'answerSlip',
  'answerWords',
  'answer',
  'mend',
  'receive',
  'requestClosing',
  'report',
  'contribute',
  'endorse',
  'confirm',
  'decideExtension',
  'decideSuspension',
  'review',
  'reassign',
  'reconcile',
  'issue',
  'lookAgain',
  'remind',
  'look',
] as const
export type Duty = (typeof duties)[number]

/** What waits for one person: an item, the one thing to do, and until when. */
export interface Waiting {
  duty: Duty
  item: Item
  facts: ItemFacts
  /** The day it should be done by: an answer's, a period's, the item's own. */
  by: IsoDate | null
  /** For `issue`: every draft of the plan that is ready to go out, the item among them. */
  together: readonly Item[]
}

const urgency: Record<Light, number> = {
  deepRed: 0,
  red: 1,
  orange: 2,
  yellow: 3,
  blue: 4,
  green: 5,
  none: 6,
  paused: 7,
  grey: 8,
}
/** Working days after which a unit that has not signed is reminded. */
const SIGN_WITHIN = 3
/** Working days that a reminder is given to work before the next one is suggested. */
const REMIND_AGAIN = 5
const NEAR: readonly Light[] = ['blue', 'orange', 'red', 'deepRed']
const LATE: readonly Light[] = ['red', 'deepRed']

/** A red slip is answered before anything else is done. */
const isRedSlip = ({ duty, item }: Waiting, { unitId }: Actor): boolean =>
  duty === 'answerSlip' && openSlips(item, unitId).some(({ level }) => level === 'red')

/**
 * What waits for this person now, most urgent first: red slips, then by light, then by day, then by number. Each item appears once,
 * with the first duty that applies; what the rules would refuse is never asked for.
 */
export function waitingFor(actor: Actor, items: readonly Item[], ground: WorkGround): Waiting[] {
  const found = items.flatMap((item) => {
    const facts = factsOf(item, actor, ground)
    const duty = dutyOf(item, facts, actor, ground)
    return duty ? [{ ...duty, item, facts, together: [] }] : []
  })
  return gatherDrafts(found).sort(
    (a, b) =>
      Number(isRedSlip(b, actor)) - Number(isRedSlip(a, actor)) ||
      urgency[a.facts.light] - urgency[b.facts.light] ||
      (a.by ?? '9999').localeCompare(b.by ?? '9999') ||
      duties.indexOf(a.duty) - duties.indexOf(b.duty) ||
      a.item.ordinal - b.item.ordinal,
  )
}

type Found = Pick<Waiting, 'duty' | 'by'> | null

function dutyOf(item: Item, facts: ItemFacts, actor: Actor, ground: WorkGround): Found {
  switch (actor.role) {
    case 'liaison':
      return actor.unitId === null
        ? null
        : (leadDuty(item, facts, actor.unitId) ?? supportDuty(item, facts, actor.unitId))
    case 'head':
      return facts.offered.includes('endorse') ? { duty: 'endorse', by: facts.dueOn } : null
    case 'office':
      return officeDuty(item, facts, ground)
    case 'leader':
      return leaderDuty(item, facts)
    case 'admin':
      return null
  }
}

function leadDuty(item: Item, facts: ItemFacts, unitId: UnitId): Found {
  const may = (command: ItemFacts['offered'][number]) => facts.offered.includes(command)
  if (may('receive')) return { duty: 'receive', by: facts.declineBy ?? facts.dueOn }
  const [slip] = openSlips(item, unitId)
  if (slip && may('replySupervision')) return { duty: 'answerSlip', by: slip.answerBy }
  const [words] = openInstructions(item, unitId)
  if (words && may('answerInstruction')) return { duty: 'answerWords', by: words.answerBy }
  if (!may('report')) return null
  const reminder = openReminder(item)
  if (reminder) return { duty: 'answer', by: reminder.answerBy ?? facts.dueOn }
  if (cameBack(item)) return { duty: 'mend', by: facts.dueOn }
  if (may('requestClosing') && isReady(item, facts)) return { duty: 'requestClosing', by: facts.dueOn }
  if (facts.period && !facts.period.isReported) return { duty: 'report', by: facts.period.by }
  return null
}

/** A reminder that no report has answered yet. */
export function openReminder(item: Item): Item['reminders'][number] | null {
  const last = item.reminders.at(-1)
  if (!last) return null
  return item.lastReport !== null && item.lastReport.at > last.at ? null : last
}

/** The request for closing was returned, or the closed item reopened, and not asked again. */
export function cameBack(item: Item): boolean {
  return item.lastReturn !== null && item.closing === null
}

/** Everything that a closing asks for is there, and something says that the work is done or nearly due. */
function isReady(item: Item, facts: ItemFacts): boolean {
  // A recurring item is done again each period: its reports are the work.
  if (item.lastReport === null || item.window.kind === 'recurring') return false
  if (facts.evidenceRequired && item.evidence.length === 0) return false
  if (!item.indicators.every(isMet)) return false
  return item.indicators.length > 0 || item.evidence.length > 0 || NEAR.includes(facts.light)
}

function supportDuty(item: Item, facts: ItemFacts, unitId: UnitId): Found {
  if (!facts.offered.includes('contribute')) return null
  const mine = item.contributions.filter((contribution) => contribution.unitId === unitId)
  const last = mine.at(-1)
  const ask = item.asks.find((one) => one.unitId === unitId)
  if (ask && (!last || last.at < ask.at)) return { duty: 'contribute', by: ask.answerBy }
  if (!last) return { duty: 'contribute', by: facts.dueOn }
  const start = facts.period?.start
  const isOld = start !== undefined && dayOf(last.at) < start
  return isOld && NEAR.includes(facts.light) ? { duty: 'contribute', by: facts.dueOn } : null
}

function officeDuty(item: Item, facts: ItemFacts, ground: WorkGround): Found {
  const may = (command: ItemFacts['offered'][number]) => facts.offered.includes(command)
  if (may('approve')) return { duty: 'review', by: facts.dueOn }
  if (may('decideExtension')) return { duty: 'decideExtension', by: facts.dueOn }
  if (item.state === 'declined' && may('reassign')) return { duty: 'reassign', by: facts.dueOn }
  if (may('issue')) return { duty: 'issue', by: null }
  if (may('resume')) return lookAgain(item, ground.today)
  const year = may('reconcile') ? yearToReconcile(item, ground.today) : null
  if (year !== null) return { duty: 'reconcile', by: makeDay(year, 12, 31) }
  if (may('remind') && wantsReminder(item, facts, ground)) return { duty: 'remind', by: facts.dueOn }
  return null
}

/** The day on which what is suspended is looked at again has come. */
function lookAgain(item: Item, today: IsoDate): Found {
  const reviewOn = item.suspensions.at(-1)?.reviewOn ?? today
  return reviewOn <= today ? { duty: 'lookAgain', by: reviewOn } : null
}

/** Late, or unsigned for days, and not reminded of it lately. */
function wantsReminder(item: Item, facts: ItemFacts, { calendar, today }: WorkGround): boolean {
  const last = item.reminders.at(-1)
  if (last && workingDaysBetween(dayOf(last.at), today, calendar) < REMIND_AGAIN) return false
  if (LATE.includes(facts.light)) return item.holder === 'unit'
  return (
    item.state === 'assigned' &&
    item.issuedAt !== null &&
    workingDaysBetween(dayOf(item.issuedAt), today, calendar) > SIGN_WITHIN
  )
}

function leaderDuty(item: Item, facts: ItemFacts): Found {
  if (facts.offered.includes('confirm')) return { duty: 'confirm', by: facts.dueOn }
  if (facts.offered.includes('decideExtension')) return { duty: 'decideExtension', by: facts.dueOn }
  if (facts.offered.includes('decideSuspension')) return { duty: 'decideSuspension', by: null }
  if (!facts.offered.includes('instruct')) return null
  const isUrgent = LATE.includes(facts.light) || (item.isKey && facts.light === 'orange')
  if (!isUrgent) return null
  const last = item.instructions.at(-1)
  // Words that were given since it became late are on their way.
  if (last && (facts.dueOn === null || dayOf(last.at) > facts.dueOn)) return null
  return { duty: 'look', by: facts.dueOn }
}

/** Drafts of a plan go out together: one entry a plan. */
function gatherDrafts(found: Waiting[]): Waiting[] {
  const first = new Map<PlanId, Waiting>()
  return found.flatMap((waiting) => {
    if (waiting.duty !== 'issue') return [waiting]
    const gathered = first.get(waiting.item.planId)
    if (gathered) {
      gathered.together = [...gathered.together, waiting.item]
      return []
    }
    const entry = { ...waiting, together: [waiting.item] }
    first.set(waiting.item.planId, entry)
    return [entry]
  })
}
