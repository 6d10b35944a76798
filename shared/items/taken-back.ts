import type { LoggedEvent } from './events.ts'

/** The history without the reports and values that were taken back again: what still stands as said. */
export function stillSaid(history: readonly LoggedEvent[]): LoggedEvent[] {
  const acts = new Set(history.flatMap(({ event }) => (event.type === 'fillingTakenBack' ? event.act : [])))
  return acts.size === 0
    ? [...history]
    : history.filter(
        ({ commandId, event }) =>
          !acts.has(commandId) || (event.type !== 'reported' && event.type !== 'measured'),
      )
}
