import type { Clock } from '../clock.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor } from '../users/model.ts'
import type { HandoverCommand } from './commands.ts'
import type { HandoverEvent } from './events.ts'
import { type Handover, type HandoverEntry, isAsked } from './model.ts'

interface Ground {
  clock: Clock
  /** The name of who asks; with their post, as the history keeps it. */
  name: string
  actorName: string
  /** Other handovers of the unit that is meant. */
  others: readonly Handover[]
}
type Decision = { events: HandoverEvent[] } | { refusal: Refusal }
type On<Type> = Extract<HandoverCommand, { type: Type }>

const refuse = (refusal: Refusal): Decision => ({ refusal })

/** Whose it is to confirm and to ask: the successor's alone. */
export const isSuccessor = (handover: Pick<Handover, 'to'>, actor: Pick<Actor, 'userId'>): boolean =>
  handover.to?.userId === actor.userId

/** Who may answer: the predecessor, and the office for whoever has left. */
export const mayAnswer = (handover: Pick<Handover, 'from'>, { userId, role }: Actor): boolean =>
  role === 'office' || handover.from?.userId === userId

/** The office ends any; a unit takes back what it has only filed. */
export function mayDrop(handover: Pick<Handover, 'state' | 'filing'>, { userId, role }: Actor): boolean {
  if (handover.state === 'filed') return role === 'office' || handover.filing?.by === userId
  return handover.state === 'open' && role === 'office'
}

/** Who may read the list: the office, those it is between, and who else writes for that unit. */
export function mayReadHandover(handover: Pick<Handover, 'unitId' | 'from' | 'to'>, actor: Actor): boolean {
  if (actor.role === 'office') return true
  if (actor.role !== 'liaison' && actor.role !== 'head') return false
  const isBetween = handover.from?.userId === actor.userId || handover.to?.userId === actor.userId
  return isBetween || handover.unitId === actor.unitId
}

/** Decides one command on a handover; `null` is one that does not exist yet. */
export function decideHandover(
  handover: Handover | null,
  command: HandoverCommand,
  actor: Actor,
  ground: Ground,
): Decision {
  if (command.type === 'file') return file(handover, command, actor, ground)
  if (handover === null || !mayReadHandover(handover, actor)) return refuse('notFound')
  const by = { at: ground.clock.now, by: actor.userId }
  if (command.type === 'drop') {
    if (handover.state === 'complete' || handover.state === 'dropped') return refuse('handoverOver')
    if (!mayDrop(handover, actor)) return refuse('notYours')
    return { events: [{ type: 'handoverDropped', reason: command.reason, ...by }] }
  }
  const entry = handover.entries.find(({ itemId }) => itemId === command.itemId)
  if (entry === undefined) return refuse('notFound')
  if (handover.state !== 'open') return refuse('handoverOver')
  const refusal = judge(handover, entry, command, actor)
  if (refusal !== null) return refuse(refusal)
  return { events: [toEvent(command, by, ground.actorName)] }
}

function judge(
  handover: Handover,
  entry: HandoverEntry,
  { type }: On<'confirm' | 'question' | 'answer'>,
  actor: Actor,
): Refusal | null {
  if (type === 'answer') {
    if (!mayAnswer(handover, actor)) return 'notYours'
    return isAsked(entry) ? null : 'handoverAnswered'
  }
  if (!isSuccessor(handover, actor)) return 'notYours'
  return entry.confirmedAt === null ? null : 'handoverAnswered'
}

function toEvent(
  command: On<'confirm' | 'question' | 'answer'>,
  by: { at: string; by: Actor['userId'] },
  name: string,
): HandoverEvent {
  const { itemId } = command
  switch (command.type) {
    case 'confirm':
      return { type: 'handoverConfirmed', itemId, ...by }
    case 'question':
      return { type: 'handoverQuestioned', itemId, text: command.text, ...by }
    case 'answer':
      return { type: 'handoverAnswered', itemId, text: command.text, name, ...by }
  }
}

/** 报备: a liaison tells the office who is to come; one at a time. */
function file(
  handover: Handover | null,
  { handoverId, successor, on, note }: On<'file'>,
  actor: Actor,
  { clock, name, others }: Ground,
): Decision {
  if (actor.role !== 'liaison' || actor.unitId === null) return refuse('notYours')
  if (handover !== null) return refuse('commandReused')
  const isBusy = others.some(
    ({ state, from }) => (state === 'filed' || state === 'open') && from?.userId === actor.userId,
  )
  if (isBusy) return refuse('handoverOpen')
  const { unitId } = actor
  const from = { userId: actor.userId, name }
  const head = { handoverId, unitId, from, at: clock.now, by: actor.userId }
  return { events: [{ type: 'handoverFiled', ...head, successor, on, note }] }
}
