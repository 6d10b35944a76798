/** A number from 0 up to `most` that depends on the words alone: the bureau lives the same two years every time. */
export function chance(words: string, most: number): number {
  let hash = 2166136261
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 16777619)
  return (hash >>> 8) % (most + 1)
}
