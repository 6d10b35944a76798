import type { Brought } from '../api/inputs.ts'
import type { Clock } from '../clock.ts'
import { endOfDay } from '../dates.ts'
import type { ItemEvent } from '../items/events.ts'
import { workingState } from '../items/hand-on.ts'
import { periodKey } from '../items/periods.ts'
import type { Refusal } from '../refusal.ts'
import type { PlanRules } from './model.ts'

export type BroughtInEvent = Extract<ItemEvent, { type: 'broughtIn' }>
type Drafted = Extract<ItemEvent, { type: 'drafted' }>
type Ended = Pick<BroughtInEvent, 'closedOn' | 'milestoneOn'>

/**
 * What another ledger's word about an item comes to here. An item at work stays at work without a new 签收; one that
 * was ended keeps the day on which it was, by which on time is judged; one without an end is standing. One that still
 * waits to be signed is given out here and now, whatever the day on which it was given out before: the unit has the
 * whole time to answer.
 */
export function bringIn(
  brought: Brought,
  drafted: Drafted,
  rules: Pick<PlanRules, 'reportEvery'>,
  clock: Clock,
): [BroughtInEvent] | { refusal: Refusal } {
  // What is given up needs nobody any more.
  if (drafted.leads.length === 0 && brought.state !== 'cancelled') return { refusal: 'broughtWithoutLead' }
  const { asOf, closedOn, issuedOn } = brought
  if ([asOf, closedOn, issuedOn].some((day) => (day ?? '') > clock.today)) return { refusal: 'dayInFuture' }
  if (brought.state === 'closed' && closedOn === null) return { refusal: 'closedWithoutDay' }
  const ended = endedBy(brought, drafted)
  const isAtWork = brought.state === 'active' || brought.state === 'standing'
  const state = isAtWork ? workingState({ ...drafted, ...ended }) : brought.state
  const report = reportOf(brought, drafted, rules, clock)
  const issued = issuedOn === undefined || state === 'assigned' ? {} : { issuedOn }
  return [{ type: 'broughtIn', state, report, ...ended, ...issued, at: drafted.at, by: drafted.by }]
}

/** A day of completion is that of the milestone where the work goes on after it. */
function endedBy({ state, closedOn }: Brought, { window }: Drafted): Ended {
  const isPhased = window.kind === 'phased'
  if (state === 'closed') return { closedOn, milestoneOn: isPhased ? closedOn : null }
  return { closedOn: null, milestoneOn: state === 'standing' && isPhased ? closedOn : null }
}

/** The last progress, said on the day of the other ledger: what was true in March is no report for September. */
function reportOf(
  { progress, problems, next, asOf }: Brought,
  { leads, window, at }: Drafted,
  rules: Pick<PlanRules, 'reportEvery'>,
  clock: Clock,
): BroughtInEvent['report'] {
  const [unitId] = leads
  if (unitId === undefined || progress + problems + next === '') return null
  const said = asOf === null || asOf >= clock.today ? at : endOfDay(asOf)
  const every =
    rules.reportEvery === 'none' && window.kind === 'recurring' ? window.period : rules.reportEvery
  const period = periodKey(asOf ?? clock.today, every === 'none' ? 'month' : every)
  return { unitId, period, progress, problems, next, unchanged: false, at: said }
}
