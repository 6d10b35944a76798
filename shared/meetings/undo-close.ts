import type { IsoDate, IsoInstant } from '../dates.ts'
import type { MeetingId } from '../ids.ts'
import type { ItemEvent, LoggedEvent } from '../items/events.ts'
import type { ItemRef } from './deck.ts'
import type { Decision, Meeting } from './model.ts'

/** What was built upon a 散会: work on one of its items, or a meeting that was held over them. */
export type Upon =
  | {
      kind: 'item'
      item: ItemRef
      type: ItemEvent['type']
      at: IsoInstant
      actorName: string
    }
  | { kind: 'meeting'; id: MeetingId; name: string; on: IsoDate }

/** An item that a decision became, with all that has happened to it. */
export interface DecidedItem {
  item: ItemRef
  history: readonly LoggedEvent[]
}

/** The first thing in the way of 撤销散会: from then on the decisions are other people's business as well. */
export function builtUpon(items: readonly DecidedItem[], later: readonly Meeting[]): Upon | null {
  for (const { item, history } of items) {
    const made = history[0]?.commandId
    const next = history.find(({ commandId }) => commandId !== made)
    if (next !== undefined) {
      const { event, actorName } = next
      return { kind: 'item', item, type: event.type, at: event.at, actorName }
    }
  }
  const [held] = later
  return held === undefined ? null : { kind: 'meeting', id: held.id, name: held.name, on: held.on }
}

/** Meetings of the same plan whose snapshot was taken after this one had closed. */
export const heldAfter = (meeting: Meeting, closedSeq: number, all: readonly Meeting[]): Meeting[] =>
  all.filter(
    ({ id, planId, state, seq }) =>
      id !== meeting.id && planId === meeting.planId && state !== 'dropped' && seq >= closedSeq,
  )

/** The meeting goes on: what was decided may be put right, and becomes other items when it closes again. */
export function reopened(meeting: Meeting): Meeting {
  const decisions = meeting.decisions.map((decision): Decision => {
    const version = decision.version + 1
    return { ...decision, id: anotherId(decision.id, version), version, ordinal: null }
  })
  return { ...meeting, state: 'running', closedAt: null, decisions }
}

const MOST = 40

/** The item that was taken back keeps its own. */
function anotherId(id: Decision['id'], version: number): Decision['id'] {
  const end = `-r${version}`
  return `${id.replace(/-r\d+$/, '').slice(0, MOST - end.length)}${end}` as Decision['id']
}
