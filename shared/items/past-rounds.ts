import type { ItemEvent, ItemEventType, LoggedEvent } from './events.ts'

/** What somebody asked for, with everything that was said to it: 销号, 延期, 挂账, 退办. */
export const roundKinds = ['closing', 'extension', 'suspension', 'assignment'] as const
export type RoundKind = (typeof roundKinds)[number]
export interface Round {
  kind: RoundKind
  asked: LoggedEvent
  /** Signatures, answers, and what came between, in order of time. */
  steps: LoggedEvent[]
  /** How it ended, or `open`. */
  outcome: RoundOutcome
}
export type RoundOutcome =
  | 'open'
  | 'signed'
  | 'closed'
  | 'returned'
  | 'withdrawn'
  | 'reopened'
  | 'granted'
  | 'refused'
  | 'reassigned'
  | 'insisted'
  | 'cancelled'
  /** It was closed, or its closing asked for, before anybody answered. */
  | 'lapsed'

const BEGINS: Partial<Record<ItemEventType, RoundKind>> = {
  closingRequested: 'closing',
  extensionRequested: 'extension',
  suspensionAsked: 'suspension',
  declined: 'assignment',
}
const GOES_ON: Partial<Record<ItemEventType, RoundKind>> = {
  endorsed: 'closing',
  approved: 'closing',
  confirmed: 'closing',
  returned: 'closing',
  closingWithdrawn: 'closing',
  reopened: 'closing',
  extensionDecided: 'extension',
  suspensionWithdrawn: 'suspension',
  suspensionDecided: 'suspension',
  reassigned: 'assignment',
  insisted: 'assignment',
}

const ENDS: Partial<Record<ItemEventType, RoundOutcome>> = {
  endorsed: 'signed',
  approved: 'closed',
  confirmed: 'closed',
  returned: 'returned',
  closingWithdrawn: 'withdrawn',
  suspensionWithdrawn: 'withdrawn',
  reopened: 'reopened',
  reassigned: 'reassigned',
  insisted: 'insisted',
  cancelled: 'cancelled',
}

/** Every round of an item, the latest first: for ever, whatever came after it. */
export function roundsOf(history: readonly LoggedEvent[]): Round[] {
  const rounds: Round[] = []
  const running = new Map<RoundKind, Round>()
  for (const logged of history) {
    const { event } = logged
    const begins = BEGINS[event.type]
    if (begins !== undefined) {
      const round: Round = { kind: begins, asked: logged, steps: [], outcome: 'open' }
      rounds.push(round)
      running.set(begins, round)
      // Whoever asks for the closing says that the work is done.
      if (begins === 'closing') lapse(running.get('suspension'))
    }
    for (const round of goesOn(event, running)) {
      round.steps.push(logged)
      round.outcome = outcomeOf(event, round.outcome)
      if (round.outcome === 'closed') lapse(running.get('extension'))
    }
  }
  return rounds.reverse()
}

const isOpen = ({ outcome }: Round): boolean => outcome === 'open' || outcome === 'signed'

function lapse(round: Round | undefined): void {
  if (round !== undefined && isOpen(round)) round.outcome = 'lapsed'
}

/** The rounds that the event belongs to: its own kind's last; what changes or ends the item, to those still open. */
function goesOn(event: ItemEvent, running: ReadonlyMap<RoundKind, Round>): Round[] {
  const all = [...running.values()]
  if (event.type === 'cancelled') return all.filter(isOpen)
  // What is asked of the item was changed under a request: that is why a signature no longer holds.
  if (event.type === 'amended') return all.filter((round) => round.kind === 'closing' && isOpen(round))
  const kind = GOES_ON[event.type]
  const round = kind === undefined ? undefined : running.get(kind)
  if (round === undefined) return []
  // What lapsed with the closing waits again once the item is opened anew.
  return isOpen(round) || round.outcome === 'lapsed' || event.type === 'reopened' ? [round] : []
}

function outcomeOf(event: ItemEvent, before: RoundOutcome): RoundOutcome {
  if ('granted' in event) return event.granted ? 'granted' : 'refused'
  if (event.type === 'approved' && event.needsLeader) return 'signed'
  return ENDS[event.type] ?? before
}
