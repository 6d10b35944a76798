import { z } from 'zod'
import { daySchema, indicatorIdSchema, itemIdSchema } from '../items/commands.ts'
import type { BaseRow } from './model.ts'

const baseSchema = z.object({
  itemId: itemIdSchema,
  version: z.int().positive(),
  reportedAt: z.iso.datetime().nullable(),
  progress: z.string().max(20_000),
  problems: z.string().max(20_000),
  next: z.string().max(20_000),
  indicators: z
    .array(z.object({ id: indicatorIdSchema, value: z.number().nullable(), on: daySchema.nullable() }))
    .max(50),
})

/** The base of a row as its hidden cell carries it: a sum over the words, then the words. */
export function toKey(base: BaseRow): string {
  const words = JSON.stringify(base)
  return `${sumOf(words)}:${words}`
}

/** The base that a hidden cell carries; null when anybody has touched it. */
export function fromKey(key: string): BaseRow | null {
  const at = key.indexOf(':')
  const words = key.slice(at + 1)
  if (at < 1 || key.slice(0, at) !== sumOf(words)) return null
  try {
    return baseSchema.parse(JSON.parse(words))
  } catch {
    return null
  }
}

/** Tells a slip of the hand, not a forger: whoever forges a base only changes what is asked of them. */
function sumOf(words: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < words.length; at++) {
    a = Math.imul(a ^ words.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ words.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13)
  }
  return ((a >>> 0) * 2 ** 20 + ((b >>> 0) % 2 ** 20)).toString(36)
}
