import type { Clock } from '../clock.ts'
import type { Actor } from '../users/model.ts'
import { type By, type CommandOf, type Decision, refuse } from './decision.ts'
import type { Item } from './model.ts'
import { isExtendable, openExtension } from './open-asks.ts'
import type { SuspensionAsk } from './rounds.ts'
import { hasReceived } from './rules.ts'
import { dueOn } from './window.ts'

/** 延期: may be asked late, but then it is late for ever; the day asked for lies after the one that stands. */
export function requestExtension(
  item: Item,
  { to, reason }: CommandOf<'requestExtension'>,
  actor: Actor,
  { now, today }: Clock,
): Decision {
  if (actor.unitId === null || !hasReceived(item, actor.unitId)) return refuse('notReceived')
  if (openExtension(item) !== null) return refuse('extensionOpen')
  const from = dueOn(item, today)
  if (from === null || !isExtendable(item)) return refuse('noDueDay')
  if (to <= from) return refuse('dayNotLater')
  if (to < today) return refuse('dayInPast')
  const by = { at: now, by: actor.userId }
  return { events: [{ type: 'extensionRequested', unitId: actor.unitId, from, to, reason, ...by }] }
}

export function decideExtension(
  item: Item,
  { granted, dueOn: day, opinion }: CommandOf<'decideExtension'>,
  actor: Actor,
  { now, today }: Clock,
): Decision {
  const asked = openExtension(item)
  if (asked === null) return refuse('nothingToDecide')
  if (asked.by === actor.userId) return refuse('ownRequest')
  const by = { at: now, by: actor.userId }
  if (!granted) return { events: [{ type: 'extensionDecided', granted, dueOn: null, opinion, ...by }] }
  // The day may have moved since: it was suspended in between.
  if (day === null || day <= (dueOn(item, today) ?? asked.from)) return refuse('dayNotLater')
  if (day < today) return refuse('dayInPast')
  return { events: [{ type: 'extensionDecided', granted, dueOn: day, opinion, ...by }] }
}

/** 挂账 and taking it up again: the office asks, a leader decides. */
export function askSuspension(
  item: Item,
  ask: Pick<SuspensionAsk, 'kind' | 'reason' | 'reviewOn'>,
  by: By,
  { today }: Clock,
): Decision {
  if (item.suspensionAsk !== null) return refuse('suspensionOpen')
  if (ask.reviewOn !== null && ask.reviewOn < today) return refuse('dayInPast')
  return { events: [{ type: 'suspensionAsked', ...ask, ...by }] }
}

/** The office takes back what it asked, whoever of the office did, as long as no leader has answered. */
export function withdrawSuspension({ suspensionAsk: ask }: Item, reason: string, by: By): Decision {
  if (ask === null) return refuse('nothingToWithdraw')
  return { events: [{ type: 'suspensionWithdrawn', kind: ask.kind, reason, ...by }] }
}

export function decideSuspension(
  item: Item,
  { granted, opinion }: CommandOf<'decideSuspension'>,
  actor: Actor,
  by: By,
): Decision {
  if (item.suspensionAsk === null) return refuse('nothingToDecide')
  if (item.suspensionAsk.by === actor.userId) return refuse('ownRequest')
  return { events: [{ type: 'suspensionDecided', granted, opinion, ...by }] }
}
