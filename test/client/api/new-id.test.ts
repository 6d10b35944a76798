import { expect, it } from 'vitest'
import { newCommandId } from '../../../client/api/new-id.ts'

it('makes 26 letters of 36, never the same twice, each letter as likely', () => {
  const ids = Array.from({ length: 2000 }, newCommandId)
  expect(ids.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  const counts = new Map<string, number>()
  for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const expected = (2000 * 26) / 36
  expect([...counts.values()].every((count) => Math.abs(count - expected) < expected * 0.2)).toBe(true)
  expect(counts.size).toBe(36)
})
