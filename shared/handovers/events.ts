import type { IsoInstant } from '../dates.ts'
import type { HandoverId, ItemId, UnitId, UserId } from '../ids.ts'
import type { AccountEnd, Handover, HandoverEntry, HandoverPerson } from './model.ts'

interface By {
  at: IsoInstant
  by: UserId
}
type NewEntry = Omit<HandoverEntry, 'question' | 'answer' | 'confirmedAt'>

/** What happened in a handover; the first is `handoverFiled` or `handoverOpened`. */
export type HandoverEvent = By &
  (
    | {
        type: 'handoverFiled'
        handoverId: HandoverId
        unitId: UnitId
        from: HandoverPerson | null
        successor: string
        on: string
        note: string
      }
    | {
        type: 'handoverOpened'
        handoverId: HandoverId
        unitId: UnitId
        from: HandoverPerson | null
        to: HandoverPerson
        accountEnd: AccountEnd
        entries: NewEntry[]
      }
    | { type: 'handoverConfirmed'; itemId: ItemId }
    | { type: 'handoverQuestioned'; itemId: ItemId; text: string }
    | { type: 'handoverAnswered'; itemId: ItemId; text: string; name: string }
    | { type: 'handoverDropped'; reason: string }
  )

/** Folds events onto a handover; it never refuses. With the last line confirmed, all is handed over. */
export function evolveHandover(before: Handover | null, events: readonly HandoverEvent[]): Handover {
  let handover = before
  for (const event of events) handover = apply(handover, event)
  return begun(handover)
}

function begun(handover: Handover | null): Handover {
  if (handover === null) throw new Error('a handover begins with its filing or its list')
  return handover
}

function apply(handover: Handover | null, event: HandoverEvent): Handover {
  switch (event.type) {
    case 'handoverFiled': {
      const { successor, on, note, at, by } = event
      return { ...blank(event), state: 'filed', filing: { successor, on, note, at, by } }
    }
    case 'handoverOpened':
      return settled(
        {
          ...(handover ?? blank(event)),
          state: 'open',
          from: event.from,
          to: event.to,
          accountEnd: event.accountEnd,
          openedAt: event.at,
          entries: event.entries.map((entry) => ({
            ...entry,
            question: null,
            answer: null,
            confirmedAt: null,
          })),
        },
        event.at,
      )
    case 'handoverConfirmed':
      return settled(changed(handover, event.itemId, { confirmedAt: event.at }), event.at)
    case 'handoverQuestioned': {
      const { text, at, by } = event
      return changed(handover, event.itemId, { question: { text, at, by }, answer: null })
    }
    case 'handoverAnswered': {
      const { text, at, by, name } = event
      return changed(handover, event.itemId, { answer: { text, at, by, name } })
    }
    case 'handoverDropped':
      return { ...begun(handover), state: 'dropped', reason: event.reason, endedAt: event.at }
  }
}

function blank(event: { handoverId: HandoverId; unitId: UnitId; from: HandoverPerson | null }): Handover {
  return {
    id: event.handoverId,
    unitId: event.unitId,
    state: 'open',
    from: event.from,
    to: null,
    filing: null,
    accountEnd: 'stays',
    openedAt: null,
    endedAt: null,
    reason: null,
    entries: [],
  }
}

function changed(handover: Handover | null, itemId: ItemId, change: Partial<HandoverEntry>): Handover {
  const before = begun(handover)
  const entries = before.entries.map((entry) => (entry.itemId === itemId ? { ...entry, ...change } : entry))
  return { ...before, entries }
}

function settled(handover: Handover, at: IsoInstant): Handover {
  const isDone = handover.entries.every(({ confirmedAt }) => confirmedAt !== null)
  return isDone ? { ...handover, state: 'complete', endedAt: at } : handover
}
