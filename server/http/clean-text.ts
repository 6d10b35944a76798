const UNCLEAN = /\0|\p{Surrogate}/u

/**
 * Whether every text in the value can be kept as it is: PostgreSQL refuses NUL, and half a character (a lone
 * surrogate) would be read back as another one.
 */
export function isCleanText(value: unknown): boolean {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') {
      if (UNCLEAN.test(next)) return false
    } else if (Array.isArray(next)) {
      for (const part of next) waiting.push(part)
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, part] of Object.entries(next)) waiting.push(key, part)
    }
  }
  return true
}
