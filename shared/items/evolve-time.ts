import { addDays, dayOf, daysBetween, type IsoDate } from '../dates.ts'
import type { ItemEvent } from './events.ts'
import { putOff } from './evolve-stages.ts'
import { moved, workingState } from './hand-on.ts'
import type { Item, Window } from './model.ts'

type Of<Type extends ItemEvent['type']> = Extract<ItemEvent, { type: Type }>

const dayOfWindow = (window: Window): IsoDate | null => ('dueOn' in window ? window.dueOn : null)

/** A window with another day; the first day that the units were given is kept for ever. */
export function withWindow(item: Item, window: Window): Item {
  const before = dayOfWindow(item.window)
  const after = dayOfWindow(window)
  if (item.state === 'draft' || before === null || before === after) return { ...item, window }
  const original = item.originalDueOn ?? before
  return { ...item, window, originalDueOn: original === after ? null : original }
}

const movedTo = (item: Item, dueOn: IsoDate): Item =>
  'dueOn' in item.window ? withWindow(item, { ...item.window, dueOn }) : item

export function askExtension(item: Item, event: Of<'extensionRequested'>): Item {
  const { unitId, reason, from, to, at, by } = event
  const isLate = dayOf(at) > from
  return {
    ...item,
    extensions: [...item.extensions, { unitId, reason, from, to, at, by, isLate, decision: null }],
  }
}

export function answerExtension(item: Item, event: Of<'extensionDecided'>): Item {
  const { granted, dueOn, opinion, at, by } = event
  const extensions = item.extensions.map((one) =>
    one.decision === null ? { ...one, decision: { granted, dueOn, opinion, at, by } } : one,
  )
  const answered = { ...item, extensions }
  return granted && dueOn !== null ? movedTo(answered, dueOn) : answered
}

export function answerSuspension(item: Item, event: Of<'suspensionDecided'>): Item {
  const { suspensionAsk: ask, ...rest } = item
  const answered: Item = { ...rest, suspensionAsk: null }
  if (ask === null || !event.granted) return answered
  return ask.kind === 'suspend'
    ? suspended(answered, ask.reason, ask.reviewOn ?? dayOf(event.at), event)
    : resumed(answered, event)
}

function suspended(item: Item, reason: string, reviewOn: IsoDate, { at }: Of<'suspensionDecided'>): Item {
  const suspensions = [...item.suspensions, { reason, reviewOn, from: at, to: null }]
  return { ...moved(item, 'suspended', at), suspensions }
}

/** The clock stood still: what was left when it was suspended is left now, and what was late is as late as then. */
function resumed(item: Item, { at }: Of<'suspensionDecided'>): Item {
  const last = item.suspensions.at(-1)
  const due = dayOfWindow(item.window)
  const suspensions = item.suspensions.map((one) => (one.to === null ? { ...one, to: at } : one))
  const stood = last === undefined ? 0 : daysBetween(dayOf(last.from), dayOf(at))
  const back = putOff({ ...moved(item, workingState(item), at), suspensions }, stood)
  return due === null || stood === 0 ? back : movedTo(back, addDays(due, stood))
}
