import { dayOf, type IsoDate, type IsoInstant } from '../dates.ts'
import type { UnitId, UserId } from '../ids.ts'
import { needsLeader } from '../items/decide-closing.ts'
import type { ItemEvent, LoggedEvent } from '../items/events.ts'
import { type Item, isUnderReview, type ReviewState } from '../items/model.ts'
import { hasReceived } from '../items/rules.ts'
import { stillSaid } from '../items/taken-back.ts'
import type { PlanRules } from '../plans/model.ts'

/** One stop on the way of a request: asked, 审签, 审核, 审定, and what it comes to. */
export interface ClosingStep {
  name: 'asked' | 'endorse' | 'approve' | 'confirm' | 'closed' | 'standing'
  status: 'done' | 'now' | 'next'
  /** Who did it and when, with their words; null while it is still to come. */
  signed: { by: UserId; at: IsoInstant; opinion: string; seen: number } | null
}

const STOP: Readonly<Record<ReviewState, ClosingStep['name']>> = {
  endorsing: 'endorse',
  reviewing: 'approve',
  approving: 'confirm',
}

/** An approved milestone is followed by 长期推进; everything else is struck off. */
export const becomesStanding = (item: Pick<Item, 'window' | 'milestoneOn'>): boolean =>
  item.window.kind === 'phased' && item.milestoneOn === null

/** The way of an open request: who has signed it, who is to sign now, who after that. */
export function closingSteps(item: Item, rules: Pick<PlanRules, 'confirmation'>): ClosingStep[] {
  const { closing } = item
  if (closing === null || !isUnderReview(item)) return []
  const now = STOP[item.state]
  const stop = (name: ClosingStep['name'], given: Signed | null): ClosingStep => ({
    name,
    status: name === now ? 'now' : given === null ? 'next' : 'done',
    signed: given && { by: given.by, at: given.at, opinion: given.opinion, seen: given.seen.length },
  })
  const asked = { by: closing.by, at: closing.at, opinion: closing.note, seen: [] }
  return [
    stop('asked', asked),
    ...(closing.needsHead ? [stop('endorse', closing.endorsed)] : []),
    stop('approve', closing.approved),
    // Whoever approved it has said where it goes; before that the plan says it.
    ...(item.state === 'approving' || needsLeader(item, rules) ? [stop('confirm', null)] : []),
    stop(becomesStanding(item) ? 'standing' : 'closed', null),
  ]
}
interface Signed {
  by: UserId
  at: IsoInstant
  opinion: string
  seen: readonly string[]
}

/** What was changed after a signature was given for something else: the last 调整 since the request. */
export function staleBecause(
  item: Item,
  history: readonly LoggedEvent[],
): (LoggedEvent & { event: Extract<ItemEvent, { type: 'amended' }> }) | null {
  const asked = item.closing?.at
  if (asked === undefined || item.closing?.isStale !== true) return null
  const last = history.findLast(({ event }) => event.type === 'amended' && event.at > asked)
  return last?.event.type === 'amended' ? { ...last, event: last.event } : null
}

/** What another lead of the same item has done for it. */
export interface OtherLead {
  unitId: UnitId
  hasReceived: boolean
  reports: number
  lastReportOn: IsoDate | null
  /** Its own requests for closing, and the day of the last. */
  requests: number
  lastRequestOn: IsoDate | null
}

/** One lead asks for the closing of what several lead: how the others stand. */
export function otherLeads(item: Item, history: readonly LoggedEvent[]): OtherLead[] {
  const asker = item.closing?.unitId
  if (asker === undefined) return []
  return item.leads
    .filter((unitId) => unitId !== asker)
    .map((unitId) => {
      const reported = daysOf(
        stillSaid(history),
        (event) => event.type === 'reported' && event.report.unitId === unitId,
      )
      const asked = daysOf(history, (event) => event.type === 'closingRequested' && event.unitId === unitId)
      return {
        unitId,
        hasReceived: hasReceived(item, unitId),
        reports: reported.length,
        lastReportOn: reported.at(-1) ?? null,
        requests: asked.length,
        lastRequestOn: asked.at(-1) ?? null,
      }
    })
}

const daysOf = (history: readonly LoggedEvent[], isMeant: (event: ItemEvent) => boolean): IsoDate[] =>
  history.flatMap(({ event }) => (isMeant(event) ? [dayOf(event.at)] : []))

/** The person who did something at that moment, as the log names them. */
export const actorAt = (history: readonly LoggedEvent[], at: IsoInstant, by: UserId): string =>
  history.find(({ event }) => event.at === at && event.by === by)?.actorName ?? ''
