import { splitLines } from './lines.ts'
import { normalise } from './normalise.ts'
import { SECRET_MARK } from './words.ts'

/** Where a mark of secrecy stands, if there is one. */
const TOP = { characters: 1500, lines: 12 }

/** Whether the paper is marked secret at its top; the word in running text is no mark. */
export function isMarkedSecret(source: string): boolean {
  const lines = splitLines(normalise(source.slice(0, TOP.characters)).text).slice(0, TOP.lines)
  return lines.some((line) => {
    if (line.kind === 'row') return line.cells.some((cell) => SECRET_MARK.test(cell.flat))
    return SECRET_MARK.test(line.text.flat)
  })
}
