import { dayOf, endOfDay, type IsoDate, type IsoInstant, yearOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { ItemEvent } from './events.ts'
import { approve, ended, endorse, outdated, requested, takeBack } from './evolve-closing.ts'
import {
  answerInstruction,
  askSupport,
  contribute,
  inspect,
  instruct,
  replySupervision,
  supervise,
} from './evolve-pressing.ts'
import { didReport, reachMilestone, reconcile, setMilestones } from './evolve-stages.ts'
import { answerExtension, answerSuspension, askExtension, withWindow } from './evolve-time.ts'
import { transfer } from './evolve-transfer.ts'
import { HOLDER, handedOn, moved, workingState } from './hand-on.ts'
import { measuredAnew, withPast } from './measurements.ts'
import type { Item, Report, ReportMark } from './model.ts'
import { isClosedElsewhere } from './rules.ts'

type Drafted = Extract<ItemEvent, { type: 'drafted' }>

/**
 * Folds events onto an item; the first event of an item is `drafted`. It only folds, it never refuses; throws on
 * a log that does not begin at the beginning, because such a log cannot be.
 */
export function evolve(item: Item | null, events: readonly ItemEvent[]): Item {
  let folded = item
  for (const event of events) {
    if (event.type === 'drafted') folded = begin(event)
    else folded = { ...apply(begun(folded), event), version: begun(folded).version + 1 }
  }
  return begun(folded)
}

function begun(item: Item | null): Item {
  if (item === null) throw new Error('an item begins with drafted')
  return item
}

function begin(event: Drafted): Item {
  const { itemId, words: _words, type: _type, at, by: _by, ...facts } = event
  return {
    ...facts,
    id: itemId,
    version: 1,
    state: 'draft',
    issuedAt: null,
    received: [],
    declined: null,
    isInsisted: false,
    lastReport: null,
    earlierReport: null,
    reportCount: 0,
    unchangedBefore: 0,
    reportedYears: [],
    instances: [],
    milestones: [],
    reconciliations: [],
    asks: [],
    contributions: [],
    evidence: [],
    closing: null,
    returnCount: 0,
    reopenCount: 0,
    lastReturn: null,
    closedOn: null,
    approvedOn: null,
    milestoneOn: null,
    originalDueOn: null,
    extensions: [],
    suspensionAsk: null,
    suspensions: [],
    reminders: [],
    slips: [],
    instructions: [],
    inspections: [],
    holder: HOLDER.draft,
    holderSince: at,
    passes: [],
  }
}

function apply(item: Item, event: Exclude<ItemEvent, Drafted>): Item {
  const { at, by } = event
  switch (event.type) {
    case 'issued':
      return { ...signedBy(handedOn(item, 'assigned', at), event.signBy), issuedAt: at }
    case 'broughtIn':
      return bringIn(item, event)
    case 'received':
      return receive(item, event.unitId, at)
    case 'declined':
      return { ...moved(item, 'declined', at), declined: { unitId: event.unitId, reason: event.reason, at } }
    case 'reassigned': {
      const { leads, supports } = event
      if (item.state === 'draft') return { ...item, leads, supports }
      return {
        ...signedBy(handedOn(item, 'assigned', at), event.signBy),
        leads,
        supports,
        received: [],
        declined: null,
        isInsisted: false,
        asks: item.asks.filter((ask) => supports.includes(ask.unitId)),
      }
    }
    case 'insisted':
      return {
        ...signedBy(handedOn(item, 'assigned', at), event.signBy),
        declined: null,
        isInsisted: true,
      }
    case 'reported':
      return report(didReport(item, event), event)
    case 'supportAsked':
      return askSupport(item, event)
    case 'contributed':
      return contribute(item, event)
    case 'measured':
      return {
        ...item,
        indicators: item.indicators.map((one) =>
          one.id === event.indicatorId ? measuredAnew(one, { value: event.value, on: event.on }) : one,
        ),
      }
    case 'attached':
      return { ...item, evidence: [...item.evidence, event.evidence] }
    case 'detached':
      return { ...item, evidence: item.evidence.filter((one) => one.id !== event.evidenceId) }
    case 'closingRequested':
      return requested(item, event)
    case 'closingWithdrawn':
      return takeBack(item, at)
    case 'endorsed':
      return endorse(item, event)
    case 'approved':
      return approve(item, event)
    case 'confirmed':
      return ended(item, at)
    case 'returned':
      return {
        ...takeBack(item, at),
        returnCount: item.returnCount + 1,
        lastReturn: { reason: event.reason, at, isReopened: false },
      }
    case 'extensionRequested':
      return askExtension(item, event)
    case 'extensionDecided':
      return answerExtension(item, event)
    case 'suspensionAsked': {
      const { kind, reason, reviewOn } = event
      return { ...item, suspensionAsk: { kind, reason, reviewOn, at, by } }
    }
    case 'suspensionWithdrawn':
      return { ...item, suspensionAsk: null }
    case 'suspensionDecided':
      return answerSuspension(item, event)
    case 'reminded':
      return { ...item, reminders: [...item.reminders, { text: event.text, answerBy: event.answerBy, at }] }
    case 'supervised':
      return supervise(item, event)
    case 'supervisionReplied':
      return replySupervision(item, event)
    case 'inspected':
      return inspect(item, event)
    case 'milestonesSet':
      return setMilestones(item, event)
    case 'milestoneReached':
      return reachMilestone(item, event)
    case 'reconciled':
      return reconcile(item, event)
    case 'amended':
      return amend(item, event)
    case 'reopened':
      return {
        ...takeBack(item, at),
        reopenCount: item.reopenCount + (isClosedElsewhere(item) ? 0 : 1),
        closedOn: null,
        approvedOn: null,
        lastReturn: { reason: event.reason, at, isReopened: true },
      }
    case 'transferred':
      return transfer(item, event.moves)
    case 'transferUndone':
    case 'fillingTakenBack':
      return { ...item, ...event.before }
    case 'withdrawn':
      return { ...item, withdrawn: true, holder: 'none', holderSince: at }
    case 'cancelled':
      return moved(item, 'cancelled', at)
    case 'instructed':
      return instruct(item, event)
    case 'instructionAnswered':
      return answerInstruction(item, event)
  }
}

/** A second report of a period replaces the first; the log keeps both. */
function report(item: Item, { report, at, by }: Extract<ItemEvent, { type: 'reported' }>): Item {
  const lastReport = { ...report, at, by }
  const last = item.lastReport
  if (last?.period === report.period) return { ...item, lastReport }
  const earlierReport = last === null ? null : markOf(last)
  const unchangedBefore = last?.unchanged ? item.unchangedBefore + 1 : 0
  return { ...item, lastReport, earlierReport, unchangedBefore, reportCount: item.reportCount + 1 }
}

function markOf({ period, unchanged, isLate, at }: Report): ReportMark {
  return { period, unchanged, at, ...(isLate ? { isLate } : {}) }
}

/** The leads were at work before: they need not sign again, and may report from now on. What is given up waits for none. */
function bringIn(item: Item, event: Extract<ItemEvent, { type: 'broughtIn' }>): Item {
  const { at, by, state, report, closedOn, milestoneOn, issuedOn } = event
  const isAwaited = state === 'assigned' || state === 'cancelled'
  return {
    ...handedOn(item, state, at),
    issuedAt: issuedOn === undefined || issuedOn >= dayOf(at) ? at : endOfDay(issuedOn),
    received: isAwaited ? [] : item.leads.map((unitId) => ({ unitId, at })),
    lastReport: report === null ? null : { ...report, by },
    reportCount: report === null ? 0 : 1,
    reportedYears: report === null ? [] : [yearOf(dayOf(report.at))],
    closedOn,
    milestoneOn,
    brought: { at, closedOn, milestoneOn },
  }
}

/** A new assignment has a day of its own, or none where none was given. */
function signedBy({ signBy: _before, ...item }: Item, signBy: IsoDate | undefined): Item {
  return signBy === undefined ? item : { ...item, signBy }
}

/** The first lead's reception makes the item active; a standing one has no end to work towards. */
function receive(item: Item, unitId: UnitId, at: IsoInstant): Item {
  const received = [...item.received, { unitId, at }]
  if (item.state !== 'assigned') return { ...item, received }
  return { ...moved(item, workingState(item), at), received }
}

/** Given an end, a standing item can be closed; without one, an active item needs no closing. */
function amend(item: Item, { changes, asksAnew, at }: Extract<ItemEvent, { type: 'amended' }>): Item {
  const { text: _text, source: _source, window, ...facts } = changes
  const indicators = facts.indicators?.map((one) => withPast(one, item.indicators))
  const amended = {
    ...(window === undefined ? item : withWindow(item, window)),
    ...facts,
    ...(indicators === undefined ? {} : { indicators }),
  }
  if (item.state === 'active' || item.state === 'standing') return moved(amended, workingState(amended), at)
  const isOther = window !== undefined || facts.indicators !== undefined || asksAnew === true
  return isOther ? outdated(amended, at) : amended
}
