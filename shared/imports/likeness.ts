/** From here on a name is offered for another one. */
export const LIKE = 0.6

/**
 * How alike two names of units are, 0 to 1: a short form keeps the order of characters and the last one
 * (two of five from the middle are too few); else the share of common neighbouring pairs (Dice).
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return Math.max(shortForm(short, long), commonPairs(short, long))
}

function shortForm(short: string, long: string): number {
  const share = short.length / long.length
  if (short.length < 2 || short.at(-1) !== long.at(-1)) return 0
  if (short.charAt(0) !== long.charAt(0) && share < 0.6) return 0
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at += 1
  return at === short.length ? 0.6 + 0.4 * share : 0
}

function commonPairs(one: string, other: string): number {
  const left = pairs(one)
  const right = pairs(other)
  if (left.length === 0 || right.length === 0) return 0
  const unused = [...right]
  let common = 0
  for (const pair of left) {
    const at = unused.indexOf(pair)
    if (at < 0) continue
    unused.splice(at, 1)
    common += 1
  }
  return (2 * common) / (left.length + right.length)
}

const pairs = (name: string): string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2))
