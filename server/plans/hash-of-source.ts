import { createHash } from 'node:crypto'

/** The same paper pasted again is known by its words; line ends and margins do not matter. Nothing pasted has no hash. */
export function hashOfSource(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? '' : createHash('sha256').update(words).digest('hex')
}
