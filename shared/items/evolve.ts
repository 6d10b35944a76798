import { dayOf, endOfDay, type IsoInstant } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { ItemEvent } from './events.ts'
import type { Holder, Item, ItemState } from './model.ts'

type Drafted = Extract<ItemEvent, { type: 'drafted' }>

/** Who must act in each state: the ball follows from the state, so the two can never disagree. */
export const HOLDER: Readonly<Record<ItemState, Holder>> = {
  draft: 'office',
  assigned: 'unit',
  active: 'unit',
  standing: 'unit',
  reviewing: 'office',
  declined: 'office',
  closed: 'none',
  cancelled: 'none',
}

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
    lastReport: null,
    reportCount: 0,
    contributions: [],
    evidence: [],
    closing: null,
    returnCount: 0,
    lastReturn: null,
    closedOn: null,
    approvedOn: null,
    milestoneOn: null,
    reminders: [],
    instructions: [],
    holder: HOLDER.draft,
    holderSince: at,
  }
}

/** A change of state hands the ball on; the clock of whoever holds it starts anew only when it really moves. */
function moved(item: Item, state: ItemState, at: IsoInstant): Item {
  const holder = HOLDER[state]
  return { ...item, state, holder, holderSince: holder === item.holder ? item.holderSince : at }
}

/** Where an item is worked on: one without an end, or past its milestone, is standing. */
export function workingState({
  window,
  milestoneOn,
}: Pick<Item, 'window' | 'milestoneOn'>): 'active' | 'standing' {
  if (window.kind === 'standing') return 'standing'
  return window.kind === 'phased' && milestoneOn !== null ? 'standing' : 'active'
}

function apply(item: Item, event: Exclude<ItemEvent, Drafted>): Item {
  const { at, by } = event
  switch (event.type) {
    case 'issued':
      return { ...moved(item, 'assigned', at), issuedAt: at, holderSince: at }
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
        ...moved(item, 'assigned', at),
        leads,
        supports,
        received: [],
        declined: null,
        holderSince: at,
      }
    }
    case 'reported':
      return {
        ...item,
        lastReport: { ...event.report, at, by },
        reportCount:
          item.lastReport?.period === event.report.period ? item.reportCount : item.reportCount + 1,
      }
    case 'contributed': {
      const others = item.contributions.filter((one) => one.unitId !== event.unitId)
      return { ...item, contributions: [...others, { unitId: event.unitId, text: event.text, at, by }] }
    }
    case 'measured':
      return {
        ...item,
        indicators: item.indicators.map((one) =>
          one.id === event.indicatorId ? { ...one, current: event.value, measuredOn: event.on } : one,
        ),
      }
    case 'attached':
      return { ...item, evidence: [...item.evidence, event.evidence] }
    case 'detached':
      return { ...item, evidence: item.evidence.filter((one) => one.id !== event.evidenceId) }
    case 'closingRequested':
      return {
        ...moved(item, 'reviewing', at),
        closing: { unitId: event.unitId, note: event.note, at, by },
      }
    case 'approved':
      return approve(item, at)
    case 'returned':
      return {
        ...moved(item, workingState(item), at),
        closing: null,
        returnCount: item.returnCount + 1,
        lastReturn: { reason: event.reason, at, isReopened: false },
      }
    case 'reminded':
      return { ...item, reminders: [...item.reminders, { text: event.text, answerBy: event.answerBy, at }] }
    case 'amended': {
      const { text: _text, source: _source, ...facts } = event.changes
      const amended = { ...item, ...facts }
      // Given an end, a standing item can be closed; without one, an active item needs no closing.
      const isWorkedOn = item.state === 'active' || item.state === 'standing'
      return isWorkedOn ? moved(amended, workingState(amended), at) : amended
    }
    case 'reopened':
      return {
        ...moved(item, workingState(item), at),
        closing: null,
        closedOn: null,
        approvedOn: null,
        lastReturn: { reason: event.reason, at, isReopened: true },
      }
    case 'withdrawn':
      return { ...item, withdrawn: true, holder: 'none', holderSince: at }
    case 'cancelled':
      return moved(item, 'cancelled', at)
    case 'instructed':
      return { ...item, instructions: [...item.instructions, { text: event.text, at, by }] }
  }
}

/** The leads were at work before: they need not sign again, and may report from now on. What is given up waits for none. */
function bringIn(item: Item, event: Extract<ItemEvent, { type: 'broughtIn' }>): Item {
  const { at, by, state, report, closedOn, milestoneOn, issuedOn } = event
  const isAwaited = state === 'assigned' || state === 'cancelled'
  return {
    ...moved(item, state, at),
    issuedAt: issuedOn === undefined || issuedOn >= dayOf(at) ? at : endOfDay(issuedOn),
    received: isAwaited ? [] : item.leads.map((unitId) => ({ unitId, at })),
    lastReport: report === null ? null : { ...report, by },
    reportCount: report === null ? 0 : 1,
    closedOn,
    milestoneOn,
    brought: { at, closedOn, milestoneOn },
    holderSince: at,
  }
}

/** The first lead's reception makes the item active; a standing one has no end to work towards. */
function receive(item: Item, unitId: UnitId, at: IsoInstant): Item {
  const received = [...item.received, { unitId, at }]
  if (item.state !== 'assigned') return { ...item, received }
  return { ...moved(item, workingState(item), at), received }
}

/** On time is judged by the day of the request, not by the day of the answer (design §5). */
function approve(item: Item, at: IsoInstant): Item {
  const requestedOn = dayOf(item.closing?.at ?? at)
  if (item.window.kind === 'phased' && item.milestoneOn === null)
    return { ...moved(item, 'standing', at), milestoneOn: requestedOn }
  return { ...moved(item, 'closed', at), closedOn: requestedOn, approvedOn: dayOf(at) }
}
