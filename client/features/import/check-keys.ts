import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { uncertainCopy } from '#shared/copy/uncertain.ts'
import type { KeyHint } from '../../components/key-hints.store.ts'

const words = importCopy.keys

/** The keys of 核对, as `?` lists them. */
export const checkKeyHints: readonly KeyHint[] = [
  { keys: ['J', '↓'], does: words.next },
  { keys: ['K', '↑'], does: words.previous },
  { keys: ['N'], does: words.look },
  { keys: ['Enter'], does: words.edit },
  { keys: ['S'], does: words.split },
  { keys: ['M'], does: words.merge },
  { keys: ['P'], does: uncertainCopy.keys.parts },
  { keys: ['A'], does: uncertainCopy.keys.turn },
  { keys: ['X'], does: words.leaveOut },
  { keys: ['[', ']'], does: words.level },
  { keys: ['U'], does: words.stretch },
  { keys: ['T'], does: words.finding },
  { keys: ['D'], does: words.name },
  { keys: ['F'], does: words.only },
  { keys: ['C'], does: besideCopy.keys.only },
  { keys: ['G'], does: besideCopy.keys.next },
  { keys: ['Ctrl', 'Z'], does: words.undo },
  { keys: ['Ctrl', 'Enter'], does: words.confirm },
]
