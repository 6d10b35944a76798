import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'

/** The item that these events, its first among them, make. */
export function foldItem(events: readonly ItemEvent[]): Item {
  const item = evolve(null, events)
  if (item === null) throw new Error('the history of an item begins with its draft')
  return item
}

/** The words of the paper after these events: as drafted, with text and source as last amended. */
export function foldWords(events: readonly ItemEvent[]): ItemWords {
  let words: ItemWords | undefined
  for (const event of events) words = amendWords(words, event)
  return words ?? NO_WORDS
}

export function amendWords(words: ItemWords = NO_WORDS, event: ItemEvent): ItemWords {
  if (event.type === 'drafted') return event.words
  if (event.type !== 'amended') return words
  const { text = words.text, source = words.source } = event.changes
  return { text, source }
}
const NO_WORDS: ItemWords = { text: '', source: '' }
