import { decodeEntities } from './html-entities.ts'

/** Word writes the number of an item into the page, with a note that it may be ignored. */
const MARK = /^<span\s[^>]{0,2000}mso-list\s?:\s?ignore/i
const MOST_TOKENS = 40

/** The tokens of a page without the bullets of Word, which are letters in a font of signs; its numbers stay, once. */
export function* withoutBullets(tokens: Iterable<string>): Generator<string> {
  let held: string[] | null = null
  let depth = 0
  for (const token of tokens) {
    if (held === null) {
      if (!MARK.test(token)) yield token
      else [held, depth] = [[token], 1]
      continue
    }
    held.push(token)
    if (/^<span[\s>]/i.test(token)) depth += 1
    else if (/^<\/span/i.test(token)) depth -= 1
    if (depth === 0) yield markIn(held)
    else if (held.length > MOST_TOKENS) yield* held
    else continue
    held = null
  }
  if (held !== null) yield* held
}

/** The number among the tokens; nothing where it is one sign that counts nothing. */
function markIn(tokens: readonly string[]): string {
  const words = decodeEntities(tokens.filter((token) => !token.startsWith('<')).join('')).trim()
  if (/^[^\p{N}\p{Script=Han}]$/u.test(words)) return ''
  return /[\p{L}\p{N}]$/u.test(words) ? `${words} ` : words
}
