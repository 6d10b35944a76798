import type { CommandId } from '../ids.ts'
import type { ItemEvent } from '../items/events.ts'
import type { Item } from '../items/model.ts'

/** What a paper says of an item, as far as a revised one can change it. */
export type PaperFacts = Pick<Item, 'title' | 'leads' | 'supports' | 'window' | 'indicators' | 'headings'> & {
  text: string
}

/**
 * What the paper last said of an item, apart from what the office has amended since: as it was drafted, with what
 * revisions changed. A revision is known by the `source` it carries.
 */
export function paperFactsOf(
  history: readonly { commandId: CommandId; event: ItemEvent }[],
): PaperFacts | null {
  const revisions = new Set(history.flatMap((one) => (isRevision(one.event) ? [one.commandId] : [])))
  let facts: PaperFacts | null = null
  for (const { commandId, event } of history) {
    if (event.type === 'drafted') {
      const { title, leads, supports, window, indicators, headings, words } = event
      facts = { title, leads, supports, window, indicators, headings, text: words.text }
    } else if (facts !== null && revisions.has(commandId)) facts = revised(facts, event)
  }
  return facts
}

const isRevision = (event: ItemEvent): boolean =>
  event.type === 'amended' && event.changes.source !== undefined

function revised(facts: PaperFacts, event: ItemEvent): PaperFacts {
  if (event.type === 'reassigned') return { ...facts, leads: event.leads, supports: event.supports }
  if (event.type !== 'amended') return facts
  const { changes } = event
  const { title = facts.title, supports = facts.supports, window = facts.window } = changes
  const { indicators = facts.indicators, headings = facts.headings, text = facts.text } = changes
  return { ...facts, title, supports, window, indicators, headings, text }
}
