/** Fewer than this many in the denominator: counts are shown, no percentage (design §6). */
const FEWEST = 5

/** A share in per cent to one decimal; null when there is too little to make a share of. */
export function percentOf(part: number, whole: number): number | null {
  return whole < FEWEST ? null : Math.round((part * 1000) / whole) / 10
}

/** Shares of a whole in per cent to one decimal that add up to exactly 100.0, by largest remainder. */
export function sharesOf(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (part * 1000) / whole)
  const shares = exact.map(Math.floor)
  const missing = 1000 - shares.reduce((sum, share) => sum + share, 0)
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares.map((share) => share / 10)
}

/** The middle value of values that stand for so many each; of an even count the mean of the two in the middle; null of nothing. */
export function weightedMedianOf(values: readonly { value: number; count: number }[]): number | null {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const whole = values.reduce((sum, { count }) => sum + count, 0)
  const at = (place: number): number => {
    let before = 0
    return sorted.find(({ count }) => place < (before += count))?.value ?? 0
  }
  if (whole === 0) return null
  return (at(Math.floor((whole - 1) / 2)) + at(Math.floor(whole / 2))) / 2
}

export const medianOf = (values: readonly number[]): number | null =>
  weightedMedianOf(values.map((value) => ({ value, count: 1 })))
